package io.quarkiverse.hyperstack.it.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A picture of a product: one row of an ordered collection.
 *
 * @param path where the picture is
 * @param caption what it shows
 */
@Embeddable
public record Picture(@Column(nullable = false, length = 200) String path, @Column(length = 200) String caption) {
}
