package io.quarkiverse.hyperstack.it.shop.tests;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** The requests that most tests need. Names are fresh each time, so that tests do not disturb each other. */
final class ShopApi {

    private ShopApi() {
    }

    static Response post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    static Response put(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).put(path);
    }

    static String fresh() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    static long idOf(Response created) {
        return created.then().statusCode(201).extract().jsonPath().getLong("id");
    }

    static long category() {
        String name = fresh();
        return idOf(post("/categories", Map.of("name", name, "slug", name)));
    }

    static Map<String, Object> productData(long category) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sku", fresh());
        data.put("name", "Green tea");
        data.put("price", "4.50");
        data.put("categoryId", category);
        return data;
    }

    static long product(long category) {
        return idOf(post("/products", productData(category)));
    }

    static Map<String, Object> customerData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("email", fresh() + "@example.com");
        data.put("name", "Ada");
        return data;
    }

    static long customer() {
        return idOf(post("/customers", customerData()));
    }

    static long warehouse() {
        return idOf(post("/warehouses", Map.of("code", fresh())));
    }

    static long stocked(long warehouse, int quantity) {
        long product = product(category());
        put("/warehouses/" + warehouse + "/stock/" + product, Map.of("quantity", quantity, "reserved", 0))
                .then().statusCode(200);
        return product;
    }

    /** What asks for an order: pairs of a product and a quantity. */
    static Map<String, Object> orderData(long customer, long warehouse, long... productsAndQuantities) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < productsAndQuantities.length; i += 2) {
            lines.add(Map.of("productId", productsAndQuantities[i], "quantity", productsAndQuantities[i + 1]));
        }
        return new LinkedHashMap<>(Map.of("customerId", customer, "warehouseId", warehouse, "lines", lines));
    }
}
