package io.quarkiverse.hyperstack.it.shop.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.it.shop.model.Brand;
import io.quarkiverse.hyperstack.it.shop.model.Picture;
import io.quarkiverse.hyperstack.it.shop.model.Product;
import io.quarkiverse.hyperstack.it.shop.model.ProductStatus;
import io.quarkiverse.hyperstack.it.shop.model.Tag;

/** A product as requests send it and answers show it. */
public record ProductData(
        @Nullable Long id,
        @NotBlank @Size(max = 40) String sku,
        @NotBlank @Size(max = 200) String name,
        @Nullable String description,
        @NotNull @DecimalMin("0.01") @Digits(integer = 10, fraction = 2) BigDecimal price,
        @Nullable ProductStatus status,
        @NotNull Long categoryId,
        @Nullable String brand,
        @Nullable Set<@NotBlank String> tags,
        @Nullable List<Picture> pictures,
        @Nullable Map<String, Object> attributes,
        @Nullable Size3 size,
        @Nullable Integer version) {

    /** Length, width, height in millimetres, and the volume that the database computes from them. */
    public record Size3(int length, int width, int height, @Nullable Integer volume) {
    }

    static ProductData of(Product product) {
        var brand = product.brand;
        var d = product.dimensions;
        var category = product.category;
        return new ProductData(product.id, product.sku, product.name, product.description, product.price, product.status,
                category == null ? null : category.id, brand == null ? null : brand.name,
                product.tags.stream().map(tag -> tag.name).collect(Collectors.toCollection(TreeSet::new)),
                List.copyOf(product.pictures), Map.copyOf(product.attributes),
                d == null || d.lengthMm == null ? null : new Size3(d.lengthMm, d.widthMm, d.heightMm, product.volumeMm3),
                product.version);
    }

    static Brand brandNamed(String name) {
        Brand brand = new Brand();
        brand.name = name;
        return brand;
    }

    static Tag tagNamed(String name) {
        Tag tag = new Tag();
        tag.name = name;
        return tag;
    }
}
