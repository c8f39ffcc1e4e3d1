package io.quarkiverse.hyperstack.it.shop.model;

/** How far an order is. */
public enum OrderStatus {
    PLACED, PAID, SHIPPED, CANCELLED
}
