package io.quarkiverse.hyperstack.it.shop.tests;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import io.restassured.path.json.JsonPath;

/** Every type comes back as it went in. */
public interface ModelContract {

    @Test
    default void everyValueComesBackAsItWentIn() {
        JsonPath keys = post("/showcase").then().statusCode(200).extract().jsonPath();
        JsonPath product = get("/showcase/products/" + keys.getLong("product")).then().statusCode(200).extract().jsonPath();
        assertThat(product.getString("description")).isEqualTo("ä ".repeat(5000));
        assertThat(product.getString("price")).isEqualTo("1234567.89");
        assertThat(product.getString("grossPrice")).isEqualTo("1481481.468");
        assertThat(product.getString("attributes.nested.deep")).isEqualTo("true");
        assertThat(product.getString("attributes.weights")).isEqualTo("[1, 2.5]");
        assertThat(product.getInt("volume")).isEqualTo(24_000);
        assertThat(product.getList("pictures.path")).asString().isEqualTo("[/b.png, /a.png]");
        assertThat(product.getString("manual")).hasSize(9000);
        assertThat(product.getString("document")).isEqualTo("AAEC/wA=");
        assertThat(product.getString("suppliers[0].cost")).isEqualTo("12.3456");
        assertThat(product.getString("suppliers[0].country")).isEqualTo("CH");
        assertThat(product.getString("suppliers[0].leadTime")).isEqualTo("PT72H0.000000001S");
    }

    @Test
    default void ordersKindsAndTimesComeBackAsTheyWentIn() {
        JsonPath keys = post("/showcase").then().statusCode(200).extract().jsonPath();
        String name = keys.getString("setting");
        get("/showcase/wishlists/" + keys.getLong("wishlist")).then().statusCode(200)
                .body("products", contains(name + "-2", name + "-1")).body("notes", contains("for the garden"))
                .body("phones.WORK", equalTo("+41 44 000 00 00")).body("born", equalTo("1969-12-31"))
                .body("loyalty", equalTo("GOLD")).body("billing", equalTo("Zürich"));
        get("/showcase/shipments/" + keys.getString("shipment")).then().statusCode(200)
                .body("places", contains("Zug@2026-01-02T00:00:00.001Z", "Aarau@2026-01-01T23:59:59Z"));
        get("/showcase/settings/" + name + "/" + keys.getLong("warehouse")).then().statusCode(200)
                .body("value", equalTo("it's \"quoted\"; -- not a comment"))
                .body("counted", equalTo("2026-02-02T22:35:06.789Z"));
        JsonPath promotions = get("/showcase/promotions").then().statusCode(200).extract().jsonPath();
        assertThat(promotions.getString("'" + keys.getLong("promotions[0]") + "'"))
                .isEqualTo("Spring: 12.5 % in 1 categories");
        assertThat(promotions.getString("'" + keys.getLong("promotions[1]") + "'"))
                .isEqualTo("Summer: 5.5 off in 0 categories");
    }
}
