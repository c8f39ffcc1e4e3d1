package io.quarkiverse.hyperstack.it.shop.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;

import org.hibernate.annotations.Check;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** A promotion: all kinds in one table. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 20)
@Check(name = "promotion_days_ck", constraints = "ends is null or begins <= ends")
public abstract class Promotion extends PanacheEntity {

    @Column(nullable = false, length = 80)
    public String name = "";

    @Column(nullable = false)
    public LocalDate begins = LocalDate.EPOCH;

    public @Nullable LocalDate ends;

    @ManyToMany
    public Set<Category> categories = new HashSet<>();
}
