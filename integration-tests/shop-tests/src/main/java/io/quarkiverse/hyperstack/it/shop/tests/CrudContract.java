package io.quarkiverse.hyperstack.it.shop.tests;

import static io.quarkiverse.hyperstack.it.shop.tests.ShopApi.post;
import static io.quarkiverse.hyperstack.it.shop.tests.ShopApi.put;
import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;

/** Create, read, change, remove, find; and what is wrong with a request before any table sees it. */
public interface CrudContract {

    @Test
    default void aProductIsCreatedReadChangedAndRemoved() {
        Map<String, Object> data = ShopApi.productData(ShopApi.category());
        data.put("brand", "Brand " + ShopApi.fresh());
        data.put("tags", List.of("organic", "loose"));
        data.put("pictures", List.of(Map.of("path", "/2.png", "caption", "b"), Map.of("path", "/1.png", "caption", "a")));
        data.put("attributes", Map.of("origin", "Uji"));
        data.put("size", Map.of("length", 2, "width", 3, "height", 4));
        long id = ShopApi.idOf(post("/products", data));

        get("/products/" + id).then().statusCode(200).body("sku", equalTo(data.get("sku")))
                .body("tags", contains("loose", "organic")).body("pictures.path", contains("/2.png", "/1.png"))
                .body("attributes.origin", equalTo("Uji")).body("brand", equalTo(data.get("brand")))
                .body("size.volume", equalTo(24)).body("version", equalTo(0));

        data.put("name", "Black tea");
        data.put("tags", List.of("loose"));
        put("/products/" + id, data).then().statusCode(200);
        get("/products/" + id).then().body("name", equalTo("Black tea")).body("tags", contains("loose"))
                .body("version", equalTo(1));
        assertThat(Rows.number("select count(*) from product_tag where product_id = " + id)).isEqualTo(1);

        delete("/products/" + id).then().statusCode(204);
        get("/products/" + id).then().statusCode(404);
    }

    @Test
    default void aChangeOfAnOldVersionIsAConflict() {
        Map<String, Object> data = ShopApi.productData(ShopApi.category());
        long id = ShopApi.idOf(post("/products", data));
        data.put("version", 0);
        data.put("name", "First");
        put("/products/" + id, data).then().statusCode(200);

        data.put("name", "Second");
        put("/products/" + id, data).then().statusCode(409).body("kind", equalTo("VERSION"));
        assertThat(Rows.column("select name from product where id = " + id)).containsExactly("First");
    }

    @Test
    default void aCategoryMovesBelowAnother() {
        long parent = ShopApi.category();
        long child = ShopApi.category();
        String name = ShopApi.fresh();
        put("/categories/" + child, Map.of("name", name, "slug", name, "parentId", parent)).then().statusCode(200);
        get("/categories/" + child).then().body("parentId", equalTo((int) parent)).body("name", equalTo(name));
        get("/categories").then().statusCode(200).body("id", hasItem((int) child));
        delete("/categories/" + child).then().statusCode(204);
        delete("/categories/" + child).then().statusCode(404);
    }

    @Test
    default void aCustomerKeepsTelephonesInterestsAndDates() {
        Map<String, Object> data = ShopApi.customerData();
        data.put("birthDate", "1815-12-10");
        data.put("loyalty", "GOLD");
        data.put("phones", Map.of("HOME", "1", "MOBILE", "2"));
        data.put("interests", List.of("engines", "tea"));
        data.put("billing", Map.of("city", "London"));
        long id = ShopApi.idOf(post("/customers", data));
        data.put("phones", Map.of("HOME", "3"));
        put("/customers/" + id, data).then().statusCode(200);

        get("/customers/" + id).then().body("birthDate", equalTo("1815-12-10")).body("loyalty", equalTo("GOLD"))
                .body("phones.HOME", equalTo("3")).body("phones.size()", equalTo(1))
                .body("interests", contains("engines", "tea")).body("billing.city", equalTo("London"));
        assertThat(Rows.number("select loyalty from customer where id = " + id)).isEqualTo(2);

        delete("/customers/" + id).then().statusCode(204);
        assertThat(Rows.number("select count(*) from customer_interest where customer_id = " + id)).isZero();
        assertThat(Rows.number("select count(*) from customeraccount where customer_id = " + id)).isZero();
    }

    @Test
    default void searchFindsByWordsPriceAndCategory() {
        long category = ShopApi.category();
        for (String price : List.of("30.00", "10.00", "20.00")) {
            Map<String, Object> data = ShopApi.productData(category);
            data.put("name", "Kettle at " + price);
            data.put("price", price);
            post("/products", data).then().statusCode(201);
        }
        get("/search?q=KETTLE&maxPrice=20&category=" + category).then().statusCode(200)
                .body("name", contains("Kettle at 10.00", "Kettle at 20.00"))
                .body("[0].grossPrice.toBigDecimal()", comparesEqualTo(new BigDecimal("12")));
        get("/search?q=nothing-like-this").then().statusCode(200).body("$", hasSize(0));
    }

    @Test
    default void thePageIsServedWithoutAnyOtherHost() {
        String page = get("/").then().statusCode(200).extract().asString();
        assertThat(page).contains("shop.js", "shop.css").doesNotContain("http://", "https://");
        get("/shop.js").then().statusCode(200);
        get("/shop.css").then().statusCode(200);
        assertThat(get("/database").then().statusCode(200).extract().<String>path("url")).startsWith("jdbc:");
    }

    @Test
    default void badInputIsRefusedBeforeAnyTableSeesIt() {
        long before = Rows.count("product");
        Map<String, Object> data = ShopApi.productData(1);
        data.put("name", " ");
        data.put("price", "-1");
        post("/products", data).then().statusCode(400).body("violations", hasSize(2));
        data = ShopApi.productData(1);
        data.put("status", "UNHEARD_OF");
        post("/products", data).then().statusCode(400);
        given().contentType(ContentType.JSON).body("{ \"sku\": ").post("/products").then().statusCode(400);
        given().contentType(ContentType.JSON).post("/products").then().statusCode(400);
        post("/customers", Map.of("email", "no address", "name", "X")).then().statusCode(400);
        given().post("/load?rows=7").then().statusCode(400);
        get("/products/abc").then().statusCode(404);
        assertThat(Rows.count("product")).isEqualTo(before);
    }
}
