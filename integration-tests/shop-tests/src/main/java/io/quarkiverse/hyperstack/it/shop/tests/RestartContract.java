package io.quarkiverse.hyperstack.it.shop.tests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The packaged shop is stopped and started on the same database: the rows are there, and nothing touches the structure. */
public interface RestartContract {

    /** The environment that says where the database is. */
    Map<String, String> environment();

    /** The JDBC URL of the database. */
    String jdbcUrl(Path folder);

    @Test
    default void rowsStayOverARestartThatSynchronizesNothing(@TempDir Path folder) throws IOException, SQLException {
        Map<String, String> synchronizing = new HashMap<>(environment());
        synchronizing.put("QUARKUS_HYPERSTACK_SYNCHRONIZE", "true");
        int category;
        int product;
        try (ShopProcess shop = ShopProcess.start(folder, synchronizing)) {
            String address = shop.address();
            assertThat(shop.output()).contains("follows the entities");
            category = json(address).body(Map.of("name", "Tea", "slug", "tea")).post("/categories").then().statusCode(201)
                    .extract().path("id");
            product = json(address).body(ShopApi.productData(category)).post("/products").then().statusCode(201)
                    .extract().path("id");
        }
        // A change by hand that a synchronization would undo.
        execute(folder, "create index by_hand on product (price)");

        try (ShopProcess shop = ShopProcess.start(folder, environment())) {
            String address = shop.address();
            given().baseUri(address).get("/products/" + product).then().statusCode(200).body("name", equalTo("Green tea"))
                    .body("categoryId", equalTo(category));
            int next = json(address).body(ShopApi.productData(category)).post("/products").then().statusCode(201)
                    .extract().path("id");
            assertThat(next).as("the ids go on").isGreaterThan(product);
            given().baseUri(address).delete("/categories/" + category).then().statusCode(409);
        }
        execute(folder, "drop index by_hand");

        try (ShopProcess shop = ShopProcess.start(folder, synchronizing)) {
            shop.address();
            assertThat(shop.output()).as("nothing is left to synchronize")
                    .contains("quarkus.hyperstack.synchronize=true")
                    .doesNotContain("follows the entities", "Not synchronized");
        }
        assertThat(number(folder, "select count(*) from product")).isEqualTo(2);
    }

    private static RequestSpecification json(String address) {
        return given().baseUri(address).contentType(ContentType.JSON);
    }

    private void execute(Path folder, String sql) throws SQLException {
        try (Connection connection = Rows.open(jdbcUrl(folder)); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(Path folder, String sql) throws SQLException {
        try (Connection connection = Rows.open(jdbcUrl(folder));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
