package io.quarkiverse.hyperstack.embedded.postgresql;

import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

@Entity
public class Note extends PanacheEntity {

    public String text;
}
