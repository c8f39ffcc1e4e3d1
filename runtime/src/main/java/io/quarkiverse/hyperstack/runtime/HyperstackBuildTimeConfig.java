package io.quarkiverse.hyperstack.runtime;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is fixed when the application is built. */
@ConfigMapping(prefix = "quarkus.hyperstack")
@ConfigRoot(phase = ConfigPhase.BUILD_AND_RUN_TIME_FIXED)
public interface HyperstackBuildTimeConfig {

    /**
     * Whether the extension does anything at all. Switched off, the application behaves as if it were not there.
     */
    @WithDefault("true")
    boolean enabled();
}
