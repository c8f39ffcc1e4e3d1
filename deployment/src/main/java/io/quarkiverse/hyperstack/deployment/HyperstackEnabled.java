package io.quarkiverse.hyperstack.deployment;

import java.util.function.BooleanSupplier;

import io.quarkiverse.hyperstack.runtime.HyperstackBuildTimeConfig;

/** For {@code onlyIf}: whether {@code quarkus.hyperstack.enabled} is left on. */
final class HyperstackEnabled implements BooleanSupplier {

    private final HyperstackBuildTimeConfig config;

    HyperstackEnabled(HyperstackBuildTimeConfig config) {
        this.config = config;
    }

    @Override
    public boolean getAsBoolean() {
        return config.enabled();
    }
}
