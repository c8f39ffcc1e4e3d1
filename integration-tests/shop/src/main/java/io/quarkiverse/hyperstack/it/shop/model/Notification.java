package io.quarkiverse.hyperstack.it.shop.model;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** A message to a customer: a whole table for each kind. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Notification extends PanacheEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public @Nullable Customer customer;

    @Column(nullable = false, length = 400)
    public String text = "";

    @CreationTimestamp
    public @Nullable Instant sentAt;
}
