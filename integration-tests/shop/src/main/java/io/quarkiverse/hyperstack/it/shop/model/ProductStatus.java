package io.quarkiverse.hyperstack.it.shop.model;

/** Whether a product can be bought. Stored by name. */
public enum ProductStatus {
    DRAFT, ACTIVE, RETIRED
}
