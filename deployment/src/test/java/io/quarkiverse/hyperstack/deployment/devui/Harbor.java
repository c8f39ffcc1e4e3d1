package io.quarkiverse.hyperstack.deployment.devui;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Harbor {

    @Id
    public Long id;

    public String name;

    public Integer depth;
}
