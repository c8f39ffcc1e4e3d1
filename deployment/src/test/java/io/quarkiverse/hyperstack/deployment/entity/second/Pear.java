package io.quarkiverse.hyperstack.deployment.entity.second;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Pear {
    @Id
    @GeneratedValue
    public Long id;
    public String name;
}
