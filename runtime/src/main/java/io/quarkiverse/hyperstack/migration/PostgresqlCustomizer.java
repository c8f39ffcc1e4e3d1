package io.quarkiverse.hyperstack.migration;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.arc.BeanCreator;
import io.quarkus.arc.SyntheticCreationalContext;
import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * Lets the Flyway of a PostgreSQL datasource hold its lock without a transaction when a file does something concurrently: that
 * waits for every transaction that began before it, and would wait for Flyway's own one for ever.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building indexes
 *      concurrently</a>
 */
public final class PostgresqlCustomizer implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        boolean concurrent = Stream.of(configuration.getSqlMigrationPrefix(), configuration.getRepeatableSqlMigrationPrefix())
                .flatMap(prefix -> configuration.getResourceProvider()
                        .getResources(prefix, configuration.getSqlMigrationSuffixes()).stream())
                .anyMatch(file -> MigrationScript.of(file).sql().toLowerCase(Locale.ROOT).contains("concurrently"));
        if (concurrent) {
            configuration.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
        }
    }

    /** Makes the beans. */
    public static final class Creator implements BeanCreator<PostgresqlCustomizer> {

        @Override
        public PostgresqlCustomizer create(SyntheticCreationalContext<PostgresqlCustomizer> context) {
            return new PostgresqlCustomizer();
        }
    }
}
