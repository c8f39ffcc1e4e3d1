package io.quarkiverse.hyperstack.it.shop.tests;

import static io.restassured.RestAssured.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import io.restassured.path.json.JsonPath;

/** With quarkus.hyperstack.truncate=true every method of a test begins with empty tables. */
public interface TruncateContract {

    @BeforeEach
    default void theTablesAreEmptyBeforeTheTestPreparesAnything() {
        assertThat(tablesWithRows()).isEmpty();
        assertThat(ShopApi.category()).isEqualTo(1);
    }

    @RepeatedTest(3)
    default void everyMethodFindsEmptyTablesAndTheFirstIds(RepetitionInfo repetition) throws SQLException {
        Map<String, Object> product = ShopApi.productData(1);
        product.put("tags", List.of("organic", "loose"));
        assertThat(ShopApi.idOf(ShopApi.post("/products", product))).isEqualTo(1);
        JsonPath keys = post("/showcase").then().statusCode(200).extract().jsonPath();

        assertThat(keys.getLong("warehouse")).as("its sequence begins with 100").isEqualTo(100);
        assertThat(Rows.number("select min(id) from supplier")).as("counted in a table").isEqualTo(1);
        assertThat(Rows.number("select min(id) from tag")).as("numbered by the database").isEqualTo(1);
        assertThat(tablesWithRows()).hasSizeGreaterThan(20);

        try (Connection connection = Rows.open(); Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists theirs (id integer)");
            statement.execute("insert into theirs values (1)");
        }
        assertThat(Rows.count("theirs")).as("nobody declares it").isEqualTo(repetition.getCurrentRepetition());
        assertThat(Rows.count("hyperstack_sync")).isEqualTo(1);
    }

    /** Those of the entities. */
    private static List<String> tablesWithRows() {
        List<String> found = new ArrayList<>();
        try (Connection connection = Rows.open();
                Statement statement = connection.createStatement();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[]{"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                try (ResultSet row = statement.executeQuery("select 1 from \"" + table + "\"")) {
                    if (!table.matches("(?i)theirs|id_source|.*_seq|(hyperstack|flyway|sqlite)_.*") && row.next()) {
                        found.add(table);
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return found;
    }
}
