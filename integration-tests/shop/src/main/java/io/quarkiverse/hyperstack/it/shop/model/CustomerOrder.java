package io.quarkiverse.hyperstack.it.shop.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** An order. Its table has the name of a keyword. */
@Entity
@Table(name = "\"order\"", indexes = @Index(name = "order_customer_placed_ix", columnList = "customer_id, placedAt"))
public class CustomerOrder extends PanacheEntity {

    @Column(name = "\"number\"", nullable = false, unique = true, length = 40)
    public String number = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    public @Nullable Customer customer;

    @Column(nullable = false)
    public OffsetDateTime placedAt = OffsetDateTime.now();

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public OrderStatus status = OrderStatus.PLACED;

    @Column(nullable = false, precision = 14, scale = 2)
    public BigDecimal total = BigDecimal.ZERO;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "ship_street", length = 120))
    @AttributeOverride(name = "city", column = @Column(name = "ship_city", length = 80))
    @AttributeOverride(name = "zip", column = @Column(name = "ship_zip", length = 12))
    @AttributeOverride(name = "country", column = @Column(name = "ship_country", length = 2))
    public Address shipTo = new Address();

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNumber")
    public List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    public List<Payment> payments = new ArrayList<>();

    @Version
    public int version;
}
