package io.quarkiverse.hyperstack.it.shop.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.Check;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** What the shop sells. */
@Entity
@Table(indexes = {@Index(name = "product_category_status_ix", columnList = "category_id, status"),
        @Index(name = "product_name_ix", columnList = "name")})
@Check(name = "product_price_positive_ck", constraints = "price > 0")
public class Product extends PanacheEntity {

    @NaturalId
    @Column(nullable = false, length = 40)
    public String sku = "";

    @Column(nullable = false, length = 200)
    public String name = "";

    @Lob
    public @Nullable String description;

    @Column(nullable = false, precision = 12, scale = 2)
    public BigDecimal price = BigDecimal.ONE;

    @Formula("price * 1.2")
    public @Nullable BigDecimal grossPrice;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    public ProductStatus status = ProductStatus.DRAFT;

    @Embedded
    public @Nullable Dimensions dimensions;

    @GeneratedColumn("lengthMm * widthMm * heightMm")
    public @Nullable Integer volumeMm3;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> attributes = new HashMap<>();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "category_id", nullable = false)
    public @Nullable Category category;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    public @Nullable Brand brand;

    @ManyToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinTable(name = "product_tag", joinColumns = @JoinColumn(name = "product_id"), inverseJoinColumns = @JoinColumn(name = "tag_id"))
    public Set<Tag> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "product_picture", joinColumns = @JoinColumn(name = "product_id"))
    @OrderColumn(name = "position")
    public List<Picture> pictures = new ArrayList<>();

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    public List<ProductSupplier> suppliers = new ArrayList<>();

    @CreationTimestamp
    @Column(nullable = false, updatable = false)
    public @Nullable Instant createdAt;

    @UpdateTimestamp
    public @Nullable Instant updatedAt;

    @Version
    public int version;
}
