package io.quarkiverse.hyperstack.it.shop.tests;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;

/** Many at once: no error, and every request that said yes has its row. */
public interface CrowdContract {

    @Test
    default void sixtyFourWritersForThirtySecondsGetNoError() throws InterruptedException, ExecutionException {
        long warehouse = ShopApi.warehouse();
        long tea = ShopApi.stocked(warehouse, 1_000_000);
        long customer = ShopApi.customer();
        long customers = Rows.count("customer");
        long orders = Rows.count("\"order\"");
        long audits = Rows.count("auditentry");
        String order = "{\"customerId\":%d,\"warehouseId\":%d,\"lines\":[{\"productId\":%d,\"quantity\":1}]}"
                .formatted(customer, warehouse, tea);
        Crowd crowd = new Crowd();

        crowd.send(64, Duration.ofSeconds(30), thread -> thread % 2 == 0
                ? new Crowd.Call("customer", "POST", uri("/customers"), customer())
                : new Crowd.Call("order", "POST", uri("/orders"), order));

        assertThat(crowd.errors()).isEmpty();
        assertThat(Rows.count("customer") - customers).isEqualTo(crowd.successes("customer")).isPositive();
        assertThat(Rows.count("\"order\"") - orders).isEqualTo(crowd.successes("order")).isPositive();
        assertThat(Rows.count("auditentry") - audits).isEqualTo(crowd.successes("order"));
        assertThat(Rows.number("select quantity from stock where product_id = " + tea))
                .isEqualTo(1_000_000 - crowd.successes("order"));
        report("64 writers, 30 s", crowd, crowd.successes("customer") + crowd.successes("order"), 30);
    }

    @Test
    default void readersAndWritersDoNotDisturbEachOther() throws InterruptedException, ExecutionException {
        long category = ShopApi.category();
        long product = ShopApi.product(category);
        long reviews = Rows.count("review");
        Crowd crowd = new Crowd();

        crowd.send(48, Duration.ofSeconds(10), thread -> switch (thread % 4) {
            case 0 -> new Crowd.Call("review", "POST", uri("/products/" + product + "/reviews"), "{\"rating\":4}");
            case 1 -> new Crowd.Call("search", "GET", uri("/search?q=tea"), "");
            case 2 -> new Crowd.Call("read in a transaction", "GET", uri("/products/" + product), "");
            default -> new Crowd.Call("list in a transaction", "GET", uri("/products?size=5"), "");
        });

        assertThat(crowd.errors()).isEmpty();
        assertThat(Rows.count("review") - reviews).isEqualTo(crowd.successes("review")).isPositive();
        get("/products/" + product + "/reviews").then().statusCode(200);
        long reads = crowd.successes("search") + crowd.successes("read in a transaction")
                + crowd.successes("list in a transaction");
        report("12 writers of 48, 10 s: " + reads / 10 + " reads/s", crowd, crowd.successes("review"), 10);
    }

    private static void report(String what, Crowd crowd, long writes, int seconds) {
        System.out.printf("%s: %d writes, %d/s, slowest request %d ms%n", what, writes, writes / seconds,
                crowd.slowestMillis());
    }

    private static String customer() {
        return "{\"email\":\"%s@example.com\",\"name\":\"Many\",\"phones\":{\"HOME\":\"1\"}}".formatted(ShopApi.fresh());
    }

    private static String uri(String path) {
        return RestAssured.baseURI + ":" + RestAssured.port + path;
    }
}
