package io.quarkiverse.hyperstack.it.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** A note on a wish list. It does not know its list; the list knows it. */
@Entity
public class WishlistNote extends PanacheEntity {

    @Column(nullable = false, length = 400)
    public String text = "";
}
