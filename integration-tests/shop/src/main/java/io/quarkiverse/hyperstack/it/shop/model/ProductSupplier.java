package io.quarkiverse.hyperstack.it.shop.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

import org.jspecify.annotations.Nullable;

/** Which supplier delivers which product, at what cost: a join table with columns of its own and a composite key. */
@Entity
public class ProductSupplier {

    @EmbeddedId
    public Key id = new Key(null, null);

    @MapsId("productId")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public @Nullable Product product;

    @MapsId("supplierId")
    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    public @Nullable Supplier supplier;

    @Column(nullable = false, precision = 12, scale = 4)
    public BigDecimal cost = BigDecimal.ZERO;

    @Column(nullable = false)
    public Duration leadTime = Duration.ZERO;

    /**
     * The composite key.
     *
     * @param productId the product
     * @param supplierId the supplier
     */
    @Embeddable
    public record Key(@Nullable Long productId, @Nullable Long supplierId) implements Serializable {
    }
}
