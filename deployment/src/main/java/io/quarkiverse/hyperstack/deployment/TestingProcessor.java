package io.quarkiverse.hyperstack.deployment;

import io.quarkiverse.hyperstack.entity.FactoryMemory;
import io.quarkiverse.hyperstack.testing.MissingMigrations;
import io.quarkiverse.hyperstack.testing.TestDatabases;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.hibernate.orm.deployment.HibernateOrmEnabled;
import io.quarkus.runtime.LaunchMode;

/** What only the tests of an application have. */
@BuildSteps(onlyIf = {HyperstackEnabled.class, HibernateOrmEnabled.class})
class TestingProcessor {

    @BuildStep
    void prepareDatabases(LaunchModeBuildItem launchMode, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (launchMode.getLaunchMode() == LaunchMode.TEST) {
            beans.produce(AdditionalBeanBuildItem.builder()
                    .addBeanClasses(TestDatabases.class, FactoryMemory.class, MissingMigrations.class)
                    .setUnremovable().build());
        }
    }
}
