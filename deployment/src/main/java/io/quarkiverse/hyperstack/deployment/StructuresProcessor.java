package io.quarkiverse.hyperstack.deployment;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkiverse.hyperstack.entity.EntityStructures;
import io.quarkiverse.hyperstack.entity.ValidationConstraints;
import io.quarkiverse.hyperstack.runtime.PersistenceRecorder;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.hibernate.orm.deployment.HibernateOrmEnabled;
import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;
import io.quarkus.hibernate.orm.deployment.integration.HibernateOrmIntegrationStaticConfiguredBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.RuntimeValue;

/** What the entities want, for those who do not start Hibernate to know it. A bean where an application is developed or tested. */
@BuildSteps(onlyIf = {HyperstackEnabled.class, HibernateOrmEnabled.class})
class StructuresProcessor {

    private static final String NAME = "Hyperstack structures";

    /** Depends on nothing, so that a command, which comes before all datasources, can have it. */
    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    EntityStructuresBuildItem prepareStructures(PersistenceRecorder recorder, LaunchModeBuildItem launchMode,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        RuntimeValue<EntityStructures> structures = recorder.structures();
        if (launchMode.getLaunchMode().isDevOrTest()) {
            beans.produce(SyntheticBeanBuildItem.configure(EntityStructures.class).types(DesiredStructures.class)
                    .scope(Singleton.class).runtimeValue(structures).unremovable().done());
        }
        return new EntityStructuresBuildItem(structures);
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void captureStructures(PersistenceRecorder recorder, EntityStructuresBuildItem structures,
            List<PersistenceUnitDescriptorBuildItem> units,
            BuildProducer<HibernateOrmIntegrationStaticConfiguredBuildItem> integrations) {
        for (PersistenceUnitDescriptorBuildItem unit : units) {
            if (PersistenceProcessor.hasStructure(unit)) {
                integrations.produce(new HibernateOrmIntegrationStaticConfiguredBuildItem(NAME, unit.getPersistenceUnitName())
                        .setInitListener(recorder.mapping(structures.structures(), unit.getPersistenceUnitName(),
                                PersistenceProcessor.datasource(unit))));
            }
        }
    }

    /** The constraints of validation are in the structure as well. */
    @BuildStep
    void registerValidation(Capabilities capabilities, BuildProducer<ReflectiveClassBuildItem> reflection) {
        if (capabilities.isPresent(Capability.HIBERNATE_VALIDATOR)) {
            reflection.produce(ReflectiveClassBuildItem.builder(ValidationConstraints.FACTORY).constructors(false).reason(NAME)
                    .build());
        }
    }

    /** The mapping takes memory that an application in production needs for other things. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void forgetStructures(PersistenceRecorder recorder, EntityStructuresBuildItem structures, LaunchModeBuildItem launchMode,
            List<ServiceStartBuildItem> afterTheStart) {
        if (launchMode.getLaunchMode() == LaunchMode.NORMAL) {
            recorder.forget(structures.structures());
        }
    }
}
