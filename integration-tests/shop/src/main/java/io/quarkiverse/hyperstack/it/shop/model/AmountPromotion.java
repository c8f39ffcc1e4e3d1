package io.quarkiverse.hyperstack.it.shop.model;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

/** A fixed amount less. */
@Entity
@DiscriminatorValue("amount")
public class AmountPromotion extends Promotion {

    @Column(precision = 12, scale = 2)
    public @Nullable BigDecimal amount;
}
