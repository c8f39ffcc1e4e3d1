package io.quarkiverse.hyperstack.runtime;

import io.quarkiverse.hyperstack.command.ScratchServer;
import io.quarkiverse.hyperstack.migration.StartedDatabase;
import io.quarkiverse.hyperstack.schema.ConnectionSource;

/**
 * Where the files of an application that starts or runs are tried out.
 *
 * @param config of this start
 */
public record ScratchServers(HyperstackRuntimeConfig config) {

    /**
     * The server for a datasource.
     *
     * @param database the datasource
     * @return opens connections to the one that is configured, otherwise to the database itself
     */
    public ConnectionSource of(StartedDatabase database) {
        return config.datasources().get(database.datasource()).scratch().jdbcUrl()
                .map(address -> ScratchServer.of(address, database.datasource(), database.jdbcUrl()))
                .orElse(database.connections());
    }
}
