package io.quarkiverse.hyperstack.deployment.entity.live;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;

@Entity(name = "Book")
public class Book {

    @Id
    @GeneratedValue
    public Long id;

    public String title;

    public String isbn;

    public Integer pages;

    @Enumerated(EnumType.STRING)
    public Genre genre;

    @ManyToOne
    public Author author;

    @ManyToMany
    public Set<Author> editors = new HashSet<>();

    public enum Genre {
        NOVEL, POETRY
    }
}
