package io.quarkiverse.hyperstack.it.shop.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

/** Some per cent less. */
@Entity
@DiscriminatorValue("percent")
public class PercentPromotion extends Promotion {

    public @Nullable Double percent;
}
