package io.quarkiverse.hyperstack.it.shop.model;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** What a customer dreams of, in order; with notes that only the list knows (a one-to-many from one side). */
@Entity
public class Wishlist extends PanacheEntity {

    @ManyToOne(optional = false)
    public @Nullable Customer customer;

    @Column(nullable = false, length = 80)
    public String title = "";

    @ManyToMany
    @OrderColumn(name = "place")
    public List<Product> products = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "wishlist_id", nullable = false)
    public List<WishlistNote> notes = new ArrayList<>();
}
