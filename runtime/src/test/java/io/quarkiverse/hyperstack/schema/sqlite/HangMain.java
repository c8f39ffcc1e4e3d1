package io.quarkiverse.hyperstack.schema.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.diff.Differ;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.plan.Planner;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.scenario.SqlFile;

/** A process of its own that stops half-way through a plan, says so, and waits to be killed. */
final class HangMain {

    private HangMain() {
    }

    public static void main(String[] arguments) throws SQLException {
        SqliteDialect dialect = new SqliteDialect();
        try (Connection connection = new SqliteFileDatabase(Path.of(arguments[0])).open()) {
            dialect.inTransaction(connection, Access.WRITE, () -> {
                Catalog live = dialect.read(connection, Set.of());
                Catalog desired = dialect.scratch(connection, SqlFile.statements(Path.of(arguments[1])));
                List<Step> steps = dialect.lower(connection,
                        Planner.plan(live, Renames.none(), Differ.diff(live, desired), Hints.none(), Managed.everything()),
                        List.of());
                dialect.execute(connection, steps, HangMain::runUntilDropped);
                return steps;
            });
        }
    }

    private static void runUntilDropped(Connection connection, Step step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(step.sql());
        }
        if (step.sql().startsWith("DROP TABLE")) {
            System.out.println("half-way");
            try {
                System.in.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
