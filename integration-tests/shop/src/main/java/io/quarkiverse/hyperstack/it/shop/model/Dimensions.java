package io.quarkiverse.hyperstack.it.shop.model;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** The size of a product in millimetres. */
@Embeddable
public class Dimensions {

    public @Nullable Integer lengthMm;

    public @Nullable Integer widthMm;

    public @Nullable Integer heightMm;
}
