package io.quarkiverse.hyperstack.it.shop.tests;

import static io.quarkiverse.hyperstack.it.shop.tests.ShopApi.orderData;
import static io.quarkiverse.hyperstack.it.shop.tests.ShopApi.post;
import static io.quarkiverse.hyperstack.it.shop.tests.ShopApi.put;
import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Placing an order writes many tables, or none; the audit entry in its own transaction stays in any case. */
public interface OrderContract {

    @Test
    default void anOrderWritesAllItsTables() {
        long warehouse = ShopApi.warehouse();
        long tea = ShopApi.stocked(warehouse, 10);
        long pot = ShopApi.stocked(warehouse, 10);
        long customer = ShopApi.customer();
        Map<String, Object> data = orderData(customer, warehouse, tea, 3, pot, 1);
        data.put("card", "4242");
        long id = ShopApi.idOf(post("/orders", data));

        get("/orders/" + id).then().statusCode(200).body("total.toBigDecimal()", comparesEqualTo(new BigDecimal("18")))
                .body("status", equalTo("PAID"))
                .body("lines.quantity", contains(3, 1)).body("payments", contains("CardPayment"));
        get("/warehouses/" + warehouse + "/stock/" + tea).then().body("quantity", equalTo(7));
        assertThat(Rows.column("select lastdigits from cardpayment c join payment p on c.payment_id = p.id where p.order_id = "
                + id)).containsExactly("4242");
        assertThat(Rows.number("select count(*) from shipment where order_id = " + id)).isEqualTo(1);
        assertThat(Rows.number("select count(*) from emailnotification where customer_id = " + customer)).isEqualTo(1);

        put("/orders/" + id + "/status", "\"SHIPPED\"").then().statusCode(200).body("status", equalTo("SHIPPED"));
        delete("/customers/" + customer).then().statusCode(409).body("kind", equalTo("FOREIGN_KEY"));
    }

    @Test
    default void aRefusedOrderLeavesOnlyItsAuditEntry() {
        long warehouse = ShopApi.warehouse();
        long tea = ShopApi.stocked(warehouse, 10);
        long pot = ShopApi.stocked(warehouse, 1);
        long customer = ShopApi.customer();
        String audits = "select count(*) from auditentry where details like 'customer " + customer + ",%'";

        post("/orders", orderData(customer, warehouse, tea, 3, pot, 2)).then().statusCode(400).body("kind", equalTo("CHECK"));
        post("/orders", orderData(customer, warehouse, tea, 0)).then().statusCode(400);
        post("/orders", orderData(customer, warehouse, tea, 1, Integer.MAX_VALUE, 1)).then().statusCode(404);

        get("/warehouses/" + warehouse + "/stock/" + tea).then().body("quantity", equalTo(10));
        assertThat(Rows.number("select count(*) from \"order\" where customer_id = " + customer)).isZero();
        assertThat(Rows.number(audits)).isEqualTo(3);
    }

    @Test
    default void aRemovedOrderTakesItsLinesAndPaymentsAlong() {
        long warehouse = ShopApi.warehouse();
        long tea = ShopApi.stocked(warehouse, 10);
        Map<String, Object> data = orderData(ShopApi.customer(), warehouse, tea, 1);
        data.put("iban", "CH9300762011623852957");
        long id = ShopApi.idOf(post("/orders", data));
        long payment = Rows.number("select id from payment where order_id = " + id);

        delete("/orders/" + id).then().statusCode(204);
        delete("/orders/" + id).then().statusCode(404);

        assertThat(Rows.number("select count(*) from orderline where order_id = " + id)).isZero();
        assertThat(Rows.number("select count(*) from payment where id = " + payment)).isZero();
        assertThat(Rows.number("select count(*) from transferpayment where payment_id = " + payment)).isZero();
        delete("/products/" + tea).then().statusCode(409);
    }
}
