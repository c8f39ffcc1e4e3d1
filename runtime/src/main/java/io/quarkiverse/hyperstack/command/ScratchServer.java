package io.quarkiverse.hyperstack.command;

import java.sql.Connection;
import java.sql.SQLException;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.compare.Side;
import io.quarkiverse.hyperstack.schema.ConnectionSource;

/** The server on which migration files are tried out. */
public final class ScratchServer {

    private static final String KEY = "quarkus.hyperstack.scratch.jdbc-url";

    private ScratchServer() {
    }

    /**
     * The one that is configured for it.
     *
     * @param address the value of the key, with user and password
     * @param datasource the name of the datasource whose files are tried out
     * @param jdbcUrl the address of its database, of which only the kind counts
     * @return opens connections to it
     * @throws HyperstackException {@link Problem#DATABASE_KIND} when it is of another kind
     */
    public static ConnectionSource of(String address, String datasource, String jdbcUrl) {
        Side scratch = Side.of(KEY, address);
        String wanted = new Side(datasource, jdbcUrl, () -> {
            throw new IllegalStateException("Only its kind is asked");
        }).kind();
        if (!scratch.kind().equals(wanted)) {
            throw new HyperstackException(Problem.DATABASE_KIND, KEY + " is the address of a " + scratch.kind()
                    + " database, and datasource " + datasource + " is " + wanted,
                    "name a " + wanted + " database, or leave the key out");
        }
        return reached(scratch.connections());
    }

    /**
     * A server of which people are told when it does not answer.
     *
     * @param server opens connections to it
     * @return does the same
     */
    static ConnectionSource reached(ConnectionSource server) {
        return () -> open(server);
    }

    private static Connection open(ConnectionSource server) {
        try {
            return server.open();
        } catch (SQLException e) {
            throw new HyperstackException(Problem.DATABASE_UNREACHABLE,
                    "The server on which files are tried out cannot be reached: "
                            + String.valueOf(e.getMessage()).replaceAll("[.\\s]+$", ""),
                    "start it and check address and login, or name another one with " + KEY, e);
        }
    }
}
