package org.acme;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(columnList = "author_id"))
public class Book extends PanacheEntity {

    @Column(nullable = false, length = 200)
    public String title;

    @ManyToOne(optional = false)
    public Author author;
}
