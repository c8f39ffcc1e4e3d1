package io.quarkiverse.hyperstack.it.shop.model;

/** How often a customer comes back. Stored by position. */
public enum Loyalty {
    NEW, REGULAR, GOLD
}
