package io.quarkiverse.hyperstack.it.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** Where somebody lives or something goes. Part of several tables, under several column names. */
@Embeddable
public class Address {

    @Column(length = 120)
    public @Nullable String street;

    @Column(length = 80)
    public @Nullable String city;

    @Column(length = 12)
    public @Nullable String zip;

    @Column(length = 2)
    public @Nullable String country;
}
