package io.quarkiverse.hyperstack.migration;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * Gives the Flyway of a SQLite datasource connections it can migrate on, and the check of foreign keys. Runs after the
 * application's own customizers; a data source that one of them has put in place is left alone.
 */
public final class SqliteCustomizer implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(SqliteCustomizer.class);
    /** For the migrations that a start runs; the command has an option. */
    static final Duration LOCK_TIMEOUT = Duration.ofMinutes(5);

    @Override
    public void customize(FluentConfiguration configuration) {
        Optional<SqliteDatabase> database = SqliteDatabase.behind(configuration.getDataSource());
        if (database.isEmpty()) {
            return;
        }
        configuration.dataSource(new SqliteMigrationDataSource(database.get(), LOCK_TIMEOUT,
                holder -> LOG.infof("Waiting for another migration of this database: %s", holder)));
        configuration.callbacks(Stream.concat(Arrays.stream(configuration.getCallbacks()), Stream.of(new ForeignKeyGuard()))
                .toArray(Callback[]::new));
    }
}
