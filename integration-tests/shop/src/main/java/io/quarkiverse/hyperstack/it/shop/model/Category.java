package io.quarkiverse.hyperstack.it.shop.model;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

import org.hibernate.annotations.Comment;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** A tree of categories: the table refers to itself. */
@Entity
@Comment("The tree in which products are found")
@Table(name = "category", indexes = @Index(name = "category_name_ix", columnList = "name desc"), uniqueConstraints = @UniqueConstraint(name = "category_parent_slug_uk", columnNames = {
        "parent_id", "slug"}))
public class Category extends PanacheEntity {

    @Column(nullable = false, length = 80)
    @Comment("Shown to people; it's what they \"see\"")
    public String name = "";

    @Column(nullable = false, length = 80)
    public String slug = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    public @Nullable Category parent;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.PERSIST)
    @OrderBy("name")
    public List<Category> children = new ArrayList<>();
}
