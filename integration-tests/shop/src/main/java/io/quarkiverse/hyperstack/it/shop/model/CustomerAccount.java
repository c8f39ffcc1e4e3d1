package io.quarkiverse.hyperstack.it.shop.model;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** The balance of a customer: the other end of a one-to-one. */
@Entity
public class CustomerAccount extends PanacheEntity {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", unique = true)
    @OnDelete(action = OnDeleteAction.CASCADE)
    public @Nullable Customer customer;

    @Column(nullable = false, precision = 19, scale = 4)
    public BigDecimal balance = BigDecimal.ZERO;
}
