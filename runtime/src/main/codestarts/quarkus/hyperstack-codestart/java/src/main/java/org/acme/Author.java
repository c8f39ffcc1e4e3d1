package org.acme;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
public class Author extends PanacheEntity {

    @Column(nullable = false, length = 200)
    public String name;
}
