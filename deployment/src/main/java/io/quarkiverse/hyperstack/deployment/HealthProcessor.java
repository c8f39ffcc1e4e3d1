package io.quarkiverse.hyperstack.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.smallrye.health.deployment.spi.HealthBuildItem;

/** Readiness says when migrations are pending. Nobody consumes it without {@code quarkus-smallrye-health}. */
@BuildSteps(onlyIf = HyperstackEnabled.class)
class HealthProcessor {

    @BuildStep
    HealthBuildItem readiness() {
        return new HealthBuildItem("io.quarkiverse.hyperstack.health.MigrationsHealthCheck", true);
    }
}
