package io.quarkiverse.hyperstack.it.shop.model;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/** How many pieces of a product a warehouse holds. The key is the pair. */
@Entity
@IdClass(Stock.Key.class)
@Check(name = "stock_not_negative_ck", constraints = "quantity >= 0 and reserved >= 0")
public class Stock {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Product product;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Warehouse warehouse;

    @Column(nullable = false)
    public int quantity;

    @Column(nullable = false)
    @ColumnDefault("0")
    public int reserved;

    @Version
    public long version;

    /** The composite key: the keys of the two ends. */
    public static class Key implements Serializable {

        public @Nullable Long product;

        public @Nullable Long warehouse;

        /** For Hibernate. */
        public Key() {
        }

        /**
         * A key.
         *
         * @param product the id of the product
         * @param warehouse the id of the warehouse
         */
        public Key(long product, long warehouse) {
            this.product = product;
            this.warehouse = warehouse;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && java.util.Objects.equals(product, key.product)
                    && java.util.Objects.equals(warehouse, key.warehouse);
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(product, warehouse);
        }
    }
}
