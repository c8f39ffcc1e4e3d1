package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How values are printed and read until a transaction ends, on both sides the same. */
final class PostgresqlSession {

    private static final List<String> SETTINGS = List.of("SET LOCAL TimeZone = 'UTC'", "SET LOCAL DateStyle = 'ISO, YMD'",
            "SET LOCAL IntervalStyle = 'postgres'", "SET LOCAL extra_float_digits = 1", "SET LOCAL bytea_output = 'hex'",
            // two scans of a table give the rows in one order
            "SET LOCAL synchronize_seqscans = off", "SET LOCAL max_parallel_workers_per_gather = 0",
            // either side waits for the other
            "SET LOCAL statement_timeout = 0", "SET LOCAL idle_in_transaction_session_timeout = 0");

    private PostgresqlSession() {
    }

    static void prepare(Connection connection) throws SQLException {
        Sql.run(connection, SETTINGS.toArray(String[]::new));
    }
}
