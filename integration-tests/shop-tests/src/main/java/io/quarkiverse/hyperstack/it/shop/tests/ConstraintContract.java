package io.quarkiverse.hyperstack.it.shop.tests;

import static io.quarkiverse.hyperstack.it.shop.tests.ShopApi.post;
import static io.quarkiverse.hyperstack.it.shop.tests.ShopApi.put;
import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

/** The database refuses what the model forbids, with rows in the tables; and nothing of a refused request stays. */
public interface ConstraintContract {

    private static void refused(Response response, int status, String kind) {
        response.then().statusCode(status).body("kind", equalTo(kind));
    }

    @Test
    default void aSecondProductWithTheSameNaturalIdIsAConflict() {
        Map<String, Object> data = ShopApi.productData(ShopApi.category());
        post("/products", data).then().statusCode(201);
        refused(post("/products", data), 409, "UNIQUE");
        assertThat(Rows.number("select count(*) from product where sku = '" + data.get("sku") + "'")).isEqualTo(1);
    }

    @Test
    default void aPairIsUniqueWhileEachHalfMayRepeat() {
        long product = ShopApi.product(ShopApi.category());
        long other = ShopApi.product(ShopApi.category());
        long customer = ShopApi.customer();
        Map<String, Object> review = Map.of("customerId", customer, "rating", 5);
        post("/products/" + product + "/reviews", review).then().statusCode(201);
        refused(post("/products/" + product + "/reviews", review), 409, "UNIQUE");
        post("/products/" + other + "/reviews", review).then().statusCode(201);
        post("/products/" + product + "/reviews", Map.of("customerId", ShopApi.customer(), "rating", 5))
                .then().statusCode(201);
        assertThat(Rows.number("select count(*) from review where product_id = " + product)).isEqualTo(2);
    }

    @Test
    default void aSlugIsUniqueBelowOneParent() {
        long parent = ShopApi.category();
        Map<String, Object> data = Map.of("name", "Tea", "slug", "tea", "parentId", parent);
        post("/categories", data).then().statusCode(201);
        refused(post("/categories", data), 409, "UNIQUE");
        post("/categories", Map.of("name", "Tea", "slug", "tea", "parentId", ShopApi.category())).then().statusCode(201);
    }

    @Test
    default void aReferenceToNothingIsAConflict() {
        long products = Rows.count("product");
        refused(post("/products", ShopApi.productData(Integer.MAX_VALUE)), 409, "FOREIGN_KEY");
        assertThat(Rows.count("product")).isEqualTo(products);
    }

    @Test
    default void whatIsReferredToCannotGo() {
        long category = ShopApi.category();
        long product = ShopApi.product(category);
        refused(delete("/categories/" + category), 409, "FOREIGN_KEY");
        get("/categories/" + category).then().statusCode(200);
        get("/products/" + product).then().statusCode(200);
    }

    @Test
    default void aMissingValueIsABadRequest() {
        long before = Rows.count("customer");
        refused(post("/customers", Map.of("name", "Nobody")), 400, "NOT_NULL");
        assertThat(Rows.count("customer")).isEqualTo(before);
    }

    @Test
    default void checksHoldAtTheirBounds() {
        long product = ShopApi.product(ShopApi.category());
        post("/products/" + product + "/reviews", Map.of("rating", 1)).then().statusCode(201);
        post("/products/" + product + "/reviews", Map.of("rating", 5)).then().statusCode(201);
        refused(post("/products/" + product + "/reviews", Map.of("rating", 0)), 400, "CHECK");
        refused(post("/products/" + product + "/reviews", Map.of("rating", 6)), 400, "CHECK");
        assertThat(Rows.number("select count(*) from review where product_id = " + product)).isEqualTo(2);
    }

    @Test
    default void stockNeverGoesBelowZero() {
        long warehouse = ShopApi.warehouse();
        long other = ShopApi.warehouse();
        long product = ShopApi.stocked(warehouse, 5);
        String stock = "/warehouses/" + warehouse + "/stock/" + product;
        post(stock + "/move", Map.of("to", other, "quantity", 5)).then().statusCode(200);
        refused(post(stock + "/move", Map.of("to", other, "quantity", 1)), 400, "CHECK");
        refused(put(stock, Map.of("quantity", -1, "reserved", 0)), 400, "CHECK");
        get(stock).then().body("quantity", equalTo(0));
        get("/warehouses/" + other + "/stock/" + product).then().body("quantity", equalTo(5));
    }

    @Test
    default void whatGoesTakesAlongWhatTheModelSays() {
        long product = ShopApi.product(ShopApi.category());
        long customer = ShopApi.customer();
        post("/products/" + product + "/reviews", Map.of("customerId", customer, "rating", 5)).then().statusCode(201);
        delete("/customers/" + customer).then().statusCode(204);
        assertThat(Rows.column("select customer_id from review where product_id = " + product)).containsExactly((String) null);
        delete("/products/" + product).then().statusCode(204);
        assertThat(Rows.number("select count(*) from review where product_id = " + product)).isZero();
    }
}
