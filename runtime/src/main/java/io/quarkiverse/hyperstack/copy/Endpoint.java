package io.quarkiverse.hyperstack.copy;

import java.util.Objects;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.copy.value.Database;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.workflow.DatabaseUrl;

/**
 * A database that is copied from or to.
 *
 * @param called what people call it: an option of the command or the name of a datasource
 * @param jdbcUrl may hold a password, so it is shown nowhere
 * @param connections opens a connection that nobody else uses
 */
public record Endpoint(String called, String jdbcUrl, ConnectionSource connections) {

    public Endpoint {
        Objects.requireNonNull(called, "called");
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        Objects.requireNonNull(connections, "connections");
    }

    /** The kind of database. */
    Database kind() {
        String kind = DatabaseUrl.kindOf(jdbcUrl).orElseThrow(() -> new HyperstackException(Problem.DATABASE_UNSUPPORTED,
                called + " is neither a SQLite nor a PostgreSQL database", "name a database of one of the two"));
        return kind.equals(DatabaseUrl.POSTGRESQL) ? Database.POSTGRESQL : Database.SQLITE;
    }
}
