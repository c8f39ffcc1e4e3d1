package io.quarkiverse.hyperstack.it.shop.tests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The loader writes exactly the rows it promises. */
public interface LoaderContract {

    /** Many rows for one run on each database; fewer where the same was proven already. */
    default int rowsToLoad() {
        return 100_000;
    }

    @Test
    default void theLoaderFillsTheTables() {
        List<String> tables = List.of("product", "stock", "customer", "review", "\"order\"", "orderline", "payment",
                "cardpayment");
        Map<String, Long> before = new LinkedHashMap<>();
        tables.forEach(table -> before.put(table, Rows.count(table)));

        long millis = given().post("/load?rows=" + rowsToLoad()).then().statusCode(200).extract().jsonPath().getLong("millis");

        long sales = rowsToLoad() / 10;
        long added = 0;
        for (String table : tables) {
            long here = Rows.count(table) - before.get(table);
            assertThat(here).as(table).isEqualTo(table.equals("orderline") ? 3 * sales : sales);
            added += here;
        }
        assertThat(added).isEqualTo(rowsToLoad());
        assertThat(millis).as("milliseconds for %s rows", rowsToLoad()).isLessThan(120_000);
        System.out.printf("Loaded %d rows in %d ms%n", added, millis);
    }
}
