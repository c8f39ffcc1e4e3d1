package io.quarkiverse.hyperstack.deployment.entity.structures;

public enum Kind {
    FRUIT,
    BERRY
}
