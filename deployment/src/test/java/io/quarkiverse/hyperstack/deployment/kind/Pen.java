package io.quarkiverse.hyperstack.deployment.kind;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
public class Pen {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String color;
}
