package io.quarkiverse.hyperstack.deployment.testing.files;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Of which the migration files lack a column. */
@Entity
@Cacheable
public class Shelf {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String room;
}
