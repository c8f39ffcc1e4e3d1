package io.quarkiverse.hyperstack.deployment.devui;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Ship {

    @Id
    public Long id;

    @ManyToOne
    public Harbor home;
}
