package io.quarkiverse.hyperstack.it.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

import org.hibernate.annotations.Check;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** What a customer says of a product, at most once. It outlives the customer. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "review_once_uk", columnNames = {"product_id", "customer_id"}))
public class Review extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    public @Nullable Product product;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    @OnDelete(action = OnDeleteAction.SET_NULL)
    public @Nullable Customer customer;

    @Column(nullable = false)
    @Check(constraints = "rating between 1 and 5")
    public short rating;

    @Column(length = 2000)
    public @Nullable String text;
}
