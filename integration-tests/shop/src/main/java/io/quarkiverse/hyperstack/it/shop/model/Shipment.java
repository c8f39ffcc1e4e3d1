package io.quarkiverse.hyperstack.it.shop.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import org.jspecify.annotations.Nullable;

/** A parcel on its way, with the places it has passed. */
@Entity
public class Shipment {

    @Id
    @GeneratedValue
    public @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public @Nullable CustomerOrder order;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Warehouse origin;

    @ElementCollection
    @OrderColumn
    public List<Scan> scans = new ArrayList<>();

    /** A place a parcel has passed. */
    @Embeddable
    public static class Scan {

        @Column(nullable = false, length = 80)
        public String place = "";

        @Column(name = "scanned_at", nullable = false)
        public Instant at = Instant.EPOCH;
    }
}
