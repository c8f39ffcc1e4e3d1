package io.quarkiverse.hyperstack.it.shop.model;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** Who makes a product. Its key is a UUID. */
@Entity
public class Brand {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    public @Nullable UUID id;

    @Column(nullable = false, unique = true, length = 80)
    public String name = "";

    @Column(length = 2)
    public @Nullable String country;
}
