package io.quarkiverse.hyperstack.it.shop.model;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** What was tried, whether or not it worked: written in a transaction of its own. */
@Entity
public class AuditEntry extends PanacheEntity {

    @Column(nullable = false, length = 80)
    public String action = "";

    @Column(nullable = false, length = 400)
    public String details = "";

    @CreationTimestamp
    public @Nullable Instant at;
}
