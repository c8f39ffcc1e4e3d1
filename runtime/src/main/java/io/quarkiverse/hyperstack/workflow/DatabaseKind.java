package io.quarkiverse.hyperstack.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of database, and what an application needs for it.
 *
 * @param name the db-kind, as Quarkus writes it
 */
public record DatabaseKind(String name) {

    private static final Set<String> OF_QUARKUS = Set.of("db2", "derby", "h2", "mariadb", "mssql", "mysql", "oracle",
            DatabaseUrl.POSTGRESQL);

    /**
     * A kind as people may write it.
     *
     * @param text for instance {@code pg}
     * @return the kind under its own name
     */
    static DatabaseKind of(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return new DatabaseKind(Set.of("pg", "pgsql").contains(name) ? DatabaseUrl.POSTGRESQL : name);
    }

    /**
     * For messages.
     *
     * @return {@code PostgreSQL}, {@code SQLite}, or the db-kind of another one
     */
    public String title() {
        return switch (name) {
            case DatabaseUrl.POSTGRESQL -> "PostgreSQL";
            case DatabaseUrl.SQLITE -> "SQLite";
            default -> name;
        };
    }

    /**
     * The extension with its JDBC driver.
     *
     * @return an artifact of Quarkus; empty for SQLite, whose driver is always there, and for what Quarkus does not know
     */
    public Optional<String> driver() {
        return OF_QUARKUS.contains(name) ? Optional.of("quarkus-jdbc-" + name) : Optional.empty();
    }

    /**
     * The extensions that an application needs for it.
     *
     * @return the driver, and Flyway's part for PostgreSQL
     */
    List<String> extensions() {
        return driver().map(driver -> name.equals(DatabaseUrl.POSTGRESQL) ? List.of(driver, flyway()) : List.of(driver))
                .orElse(List.of());
    }

    /** The extension with Flyway's part for it. */
    String flyway() {
        return "quarkus-flyway-" + name;
    }
}
