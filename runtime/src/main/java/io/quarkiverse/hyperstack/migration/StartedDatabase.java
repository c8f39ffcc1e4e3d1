package io.quarkiverse.hyperstack.migration;

import java.util.Objects;

import io.quarkiverse.hyperstack.schema.ConnectionSource;

/**
 * A datasource of an application that starts or runs, and its migrations.
 *
 * @param datasource its name
 * @param migrations its migrations
 * @param jdbcUrl the address of its database, with any password in it
 * @param connections opens connections to it
 */
public record StartedDatabase(String datasource, Migrations migrations, String jdbcUrl, ConnectionSource connections) {

    public StartedDatabase {
        Objects.requireNonNull(datasource, "datasource");
        Objects.requireNonNull(migrations, "migrations");
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        Objects.requireNonNull(connections, "connections");
    }

    /**
     * Where the database is, for messages and output.
     *
     * @return the JDBC URL without user, password and parameters
     */
    public String address() {
        return DatasourceUrl.shown(jdbcUrl);
    }

    /** Without the address, which may have a password in it. */
    @Override
    public String toString() {
        return "datasource " + datasource;
    }
}
