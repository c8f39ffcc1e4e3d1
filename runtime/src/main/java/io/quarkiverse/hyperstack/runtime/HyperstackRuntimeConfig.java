package io.quarkiverse.hyperstack.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithParentName;
import io.smallrye.config.WithUnnamedKey;

/** What can be changed when the application starts, by environment variables too. */
@ConfigMapping(prefix = "quarkus.hyperstack")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface HyperstackRuntimeConfig {

    /**
     * What a start does in production when migrations are pending.
     */
    @WithDefault("fail")
    PendingMigrations pending();

    /**
     * How long {@code pending=wait} waits for another process to migrate before it refuses to start.
     */
    @WithDefault("5M")
    Duration pendingTimeout();

    /**
     * A command line to run instead of the application, for platforms that cannot pass arguments: {@code migrate status}.
     */
    Optional<String> command();

    /**
     * The two switches, per datasource.
     */
    @WithParentName
    @WithUnnamedKey("<default>")
    @WithDefaults
    @ConfigDocMapKey("datasource-name")
    Map<String, DatasourceConfig> datasources();

    /** The switches of one datasource. */
    interface DatasourceConfig {

        /**
         * Whether a start brings the database to the structure of the entities. Unset: in dev and test, when the
         * application has no migration files.
         */
        Optional<Boolean> synchronize();

        /**
         * Whether a start applies the migration files. Unset: in dev and test, when the application has migration files.
         */
        Optional<Boolean> migrate();
    }

    /** What a start does when migrations are pending. */
    enum PendingMigrations {
        /** Refuse to start. */
        FAIL,
        /** Wait until another process has applied them. */
        WAIT,
        /** Log a warning and start. */
        WARN
    }
}
