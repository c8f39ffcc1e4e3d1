package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of PostgreSQL that nobody can read until this is closed: a migration that reads it takes as long as a test wants. */
record Gate(Connection holder) implements AutoCloseable {

    /** What waits at the gate. */
    static final String PASS = "select count(*) from gate;";

    static Gate shut(String jdbcUrl) throws SQLException {
        Connection holder = DriverManager.getConnection(jdbcUrl);
        try (Statement statement = holder.createStatement()) {
            statement.execute("create table gate (id int)");
            holder.setAutoCommit(false);
            statement.execute("lock table gate in access exclusive mode");
            return new Gate(holder);
        } catch (SQLException e) {
            holder.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
