package io.quarkiverse.hyperstack.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What a database remembers of seeds: a table of ours, which no reader shows. It is made when there is something to remember.
 *
 * @param connection to the database, within the transaction of what is remembered
 */
record SeedRecord(Connection connection) {

    static final String TABLE = "hyperstack_seeds";
    /** Not the name of any method: the start that made the structure has still to seed it. */
    static final String DUE = "(first seeds)";

    /** Whether there is a table to read; asks for no name that has to be quoted. */
    boolean isThere() throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), TABLE,
                new String[]{"TABLE"})) {
            return tables.next();
        }
    }

    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + TABLE
                    + " (name varchar(1000) not null primary key, ran_at varchar(40) not null)");
        }
    }

    Optional<Instant> find(String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select ran_at from " + TABLE + " where name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(Instant.parse(row.getString(1))) : Optional.empty();
            }
        }
    }

    void add(String name, Clock clock) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + TABLE + " values (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, clock.instant().toString());
            insert.executeUpdate();
        }
    }

    void remove(String name) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + TABLE + " where name = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
    }
}
