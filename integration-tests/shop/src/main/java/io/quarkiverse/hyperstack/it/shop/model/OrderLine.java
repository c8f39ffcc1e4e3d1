package io.quarkiverse.hyperstack.it.shop.model;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** One line of an order: it goes with the order, and keeps the product from going. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "order_line_number_uk", columnNames = {"order_id", "lineNumber"}))
public class OrderLine extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    public @Nullable CustomerOrder order;

    public int lineNumber;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    public @Nullable Product product;

    @Min(1)
    @Max(1000)
    public int quantity = 1;

    @Column(nullable = false, precision = 12, scale = 2)
    public BigDecimal unitPrice = BigDecimal.ZERO;
}
