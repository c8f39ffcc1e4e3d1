package io.quarkiverse.hyperstack.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/** Says that the extension is there. */
@BuildSteps(onlyIf = HyperstackEnabled.class)
class HyperstackProcessor {

    private static final String FEATURE = "hyperstack";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }
}
