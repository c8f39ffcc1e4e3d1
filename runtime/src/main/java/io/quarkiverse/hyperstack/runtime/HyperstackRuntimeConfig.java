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
     * What a start does in production when migrations are pending. See
     * <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/pending-migrations.html">pending migrations</a>.
     */
    @WithDefault("fail")
    PendingMigrations pending();

    /**
     * How long {@code pending=wait} waits for another process to migrate before it refuses to start: {@code 90S}, {@code 5M},
     * {@code PT1H}.
     */
    @WithDefault("5M")
    Duration pendingTimeout();

    /**
     * A command line to run instead of the application, for platforms that cannot pass arguments: {@code migrate status}. See
     * <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/migrate-command.html">the migrate command</a>.
     */
    Optional<String> command();

    /**
     * The two switches, the check and the trash, per datasource.
     */
    @WithParentName
    @WithUnnamedKey("<default>")
    @WithDefaults
    @ConfigDocMapKey("datasource-name")
    Map<String, DatasourceConfig> datasources();

    /** The switches, the check and the trash of one datasource. */
    interface DatasourceConfig {

        /**
         * Whether a start brings the database to the structure of the entities. Unset: in dev and test, when the
         * application has no migration files. See <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/workflows.html">the two switches</a>.
         */
        Optional<Boolean> synchronize();

        /**
         * Whether a start applies the migration files. Unset: in dev and test, when the application has migration files. See
         * <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/workflows.html">the two switches</a>.
         */
        Optional<Boolean> migrate();

        /**
         * Where scratch databases are made.
         */
        ScratchConfig scratch();

        /**
         * What generated migration files are like.
         */
        GenerateConfig generate();

        /**
         * What a start that applies the migration files does when the entities want another structure than the files make.
         * Unset: {@code fail} in test, {@code warn} in dev, {@code off} in production. See
         * <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/workflows.html#check">entities and files that disagree</a>.
         */
        Optional<Disagreement> check();

        /**
         * What synchronizing does when values would be lost. Unset: {@code trash} in dev and test, {@code refuse} in
         * production. See <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/synchronize.html#lost">what happens to them</a>.
         */
        Optional<LostValues> dataLoss();

        /**
         * How long the trash keeps what synchronizing put there: {@code 30D}, {@code PT12H}, not negative. See
         * <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/trash.html">the trash</a>.
         */
        @WithDefault("30D")
        Duration trashRetention();

        /**
         * How many rows the trash keeps at most; the oldest entries go first.
         */
        @WithDefault("1000000")
        long trashRows();

        /**
         * What a test finds in its tables.
         */
        TruncateConfig truncate();

        /**
         * Whether each start drops what belongs to the application, with its rows, before it synchronizes or migrates. In dev and
         * test; in production the start is refused with HS703. See
         * <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/testing.html">testing</a>.
         */
        @WithDefault("false")
        boolean dropSchema();
    }

    /** What a test finds in its tables. */
    interface TruncateConfig {

        /**
         * Whether the tables of the entities are emptied before each method of a {@code @QuarkusTest}, and their ids begin
         * with the first one again. Only in tests: every other start is refused with HS700, so write {@code %test.} in front of
         * it. See <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/testing.html">testing</a>.
         */
        @WithParentName
        @WithDefault("false")
        boolean enabled();

        /**
         * Whether the seeds run when the tables have been emptied. See
         * <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/migrate-command.html#seed">rows to begin with</a>.
         */
        @WithDefault("false")
        boolean seed();
    }

    /** What generated migration files are like. */
    interface GenerateConfig {

        /**
         * How long a generated file for PostgreSQL waits for the lock on a table that is there, as {@code lock_timeout}. Zero: as
         * long as it takes. See <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/migrate-command.html#postgresql-files">files for PostgreSQL</a>.
         */
        @WithDefault("5S")
        Duration lockTimeout();
    }

    /** Where scratch databases are made. */
    interface ScratchConfig {

        /**
         * The address of a PostgreSQL database, with user and password, in which {@code migrate generate}, {@code check} and
         * {@code lint} try out migration files: in a schema that is rolled back, which the role has to be allowed to create. It
         * is written as in <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/database-url.html">DATABASE_URL</a>. Unset: that of the datasource. Of no interest on
         * SQLite. See <a href="https://docs.quarkiverse.io/quarkus-hyperstack/dev/scratch-databases.html">scratch databases</a>.
         */
        Optional<String> jdbcUrl();
    }

    /** What a start does when entities and migration files disagree. */
    enum Disagreement {
        /** Refuse to start. */
        FAIL,
        /** Log a warning and start. */
        WARN,
        /** Do not look. */
        OFF
    }

    /** What synchronizing does when values would be lost. */
    enum LostValues {
        /** Copy them to a trash table first, in the same transaction. */
        TRASH,
        /** Refuse the start. */
        REFUSE
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
