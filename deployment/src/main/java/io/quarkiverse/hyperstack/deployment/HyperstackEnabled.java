package io.quarkiverse.hyperstack.deployment;

import java.util.function.BooleanSupplier;

import io.quarkiverse.hyperstack.runtime.HyperstackBuildTimeConfig;

/** For {@code onlyIf}: whether {@code quarkus.hyperstack.enabled} is left on. */
public final class HyperstackEnabled implements BooleanSupplier {

    private final HyperstackBuildTimeConfig config;

    /**
     * @param config what the build was told
     */
    public HyperstackEnabled(HyperstackBuildTimeConfig config) {
        this.config = config;
    }

    @Override
    public boolean getAsBoolean() {
        return config.enabled();
    }
}
