package io.quarkiverse.hyperstack.it.embedded;

import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** Something to keep. */
@Entity
public class Note extends PanacheEntity {

    /** What it says. */
    public String text;
}
