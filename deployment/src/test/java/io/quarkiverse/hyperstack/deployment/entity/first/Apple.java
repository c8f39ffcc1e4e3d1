package io.quarkiverse.hyperstack.deployment.entity.first;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Apple {
    @Id
    @GeneratedValue
    public Long id;
    public String name;
}
