package io.quarkiverse.hyperstack.deployment.testing.crates;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Of which Hibernate keeps rows and ids in memory. */
@Entity
@Cacheable
public class Crate {

    @Id
    @GeneratedValue
    public Long id;

    public String name;
}
