package io.quarkiverse.hyperstack.it.shop.model;

import java.time.OffsetDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;

/** Where products lie. Its key comes from a sequence. */
@Entity
public class Warehouse {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "warehouse_ids")
    @SequenceGenerator(name = "warehouse_ids", sequenceName = "warehouse_id_seq", initialValue = 100, allocationSize = 20)
    public @Nullable Long id;

    @Column(nullable = false, unique = true, length = 20)
    public String code = "";

    @Embedded
    public Address address = new Address();

    public @Nullable OffsetDateTime countedAt;
}
