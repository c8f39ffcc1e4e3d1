package io.quarkiverse.hyperstack.deployment;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.entity.RefusedStart;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What Quarkus prints when a build is refused: the message, and no lines about where in the build that was. */
final class BuildRefusal {

    private BuildRefusal() {
    }

    static ConfigurationException of(HyperstackException problem) {
        return RefusedStart.of(problem);
    }
}
