package io.quarkiverse.hyperstack.schema.sqlite;

import java.nio.file.Path;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.scenario.SqlFile;

/** A process of its own that brings a file to a structure and prints how many statements that took. */
final class ApplyMain {

    private ApplyMain() {
    }

    public static void main(String[] arguments) {
        SqliteFileDatabase database = new SqliteFileDatabase(Path.of(arguments[0]));
        CreationScript desired = new CreationScript(SqlFile.statements(Path.of(arguments[1])));
        System.out.println("steps " + Synchronizer.forJdbcUrl(database.jdbcUrl()).apply(database, desired).steps().size());
    }
}
