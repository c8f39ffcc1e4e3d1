package io.quarkiverse.hyperstack.runtime;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.hyperstack.entity.EntityStructures;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.smallrye.config.SmallRyeConfig;

/** Looks whether the migration files make what the entities want when the application starts. */
@Recorder
public class CheckRecorder {

    private final RuntimeValue<HyperstackRuntimeConfig> config;

    public CheckRecorder(RuntimeValue<HyperstackRuntimeConfig> config) {
        this.config = config;
    }

    /**
     * After migrations have run, before Hibernate starts.
     *
     * @param structures what the entities want
     * @param build tells this build from all others that may have other entities
     */
    public void check(RuntimeValue<EntityStructures> structures, String build) {
        if (ApplicationLifecycleManager.isAppCDSGeneration()) {
            return;
        }
        SmallRyeConfig all = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        WorkflowRecorder.built(all).ifPresent(application -> WorkflowRecorder.orReadable(() -> {
            new FilesCheck(application, config.getValue(), all).run(structures.getValue(), build);
            return true;
        }));
    }
}
