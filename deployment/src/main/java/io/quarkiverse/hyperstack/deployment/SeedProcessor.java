package io.quarkiverse.hyperstack.deployment;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.jandex.DotName;

import io.quarkiverse.hyperstack.seed.Seeds;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;

/** Finds seeds, and when they run. */
@BuildSteps(onlyIf = HyperstackEnabled.class)
class SeedProcessor {

    @BuildStep
    AdditionalBeanBuildItem seeds() {
        return AdditionalBeanBuildItem.builder().addBeanClass(Seeds.class)
                .setDefaultScope(DotName.createSimple(ApplicationScoped.class)).setUnremovable().build();
    }
}
