package io.quarkiverse.hyperstack.embedded.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.postgresql.Driver;

/** Creates what the datasources need on a server: a role that may log in, and a database. What is there stays. */
final class Roles {

    private final Connection connection;

    private Roles(Connection connection) {
        this.connection = connection;
    }

    /**
     * Makes sure that there are the roles and databases.
     *
     * @param password the password of {@link Cluster#ADMIN}, and of every role that the user gives none
     */
    static void provide(Iterable<Database> databases, int port, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.ADMIN);
        properties.setProperty("password", password);
        // the driver manager would ask the class loaders of the application
        try (Connection connection = new Driver().connect("jdbc:postgresql://" + Server.HOST + ":" + port + "/postgres",
                properties)) {
            Roles roles = new Roles(connection);
            roles.execute("set log_min_error_statement = panic"); // a statement here holds a password
            for (Database database : databases) {
                roles.provide(database, database.password().orElse(password));
            }
        }
    }

    private void provide(Database database, String password) throws SQLException {
        String user = database.username();
        boolean known = exists("select 1 from pg_roles where rolname = ?", user);
        execute(format(known ? "alter role %I login superuser password %L" : "create role %I login superuser password %L", user,
                password));
        if (!exists("select 1 from pg_database where datname = ?", database.name())) {
            execute(format("create database %I owner %I", database.name(), user));
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The server quotes: names with %I, values with %L. */
    private String format(String pattern, String first, String second) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select format(?, ?, ?)")) {
            statement.setString(1, pattern);
            statement.setString(2, first);
            statement.setString(3, second);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
