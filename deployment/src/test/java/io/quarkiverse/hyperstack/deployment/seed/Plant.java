package io.quarkiverse.hyperstack.deployment.seed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity(name = "Plant")
public class Plant {

    @Id
    public long id;

    public String name;
}
