package io.quarkiverse.hyperstack.schema.sqlite;

import java.nio.file.Path;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.scenario.SqlFile;

/** A process of its own that says when it begins to bring a file to a structure, so that somebody can kill it meanwhile. */
final class KillMain {

    private KillMain() {
    }

    public static void main(String[] arguments) {
        SqliteFileDatabase database = new SqliteFileDatabase(Path.of(arguments[0]));
        CreationScript desired = new CreationScript(SqlFile.statements(Path.of(arguments[1])));
        Synchronizer synchronizer = Synchronizer.forJdbcUrl(database.jdbcUrl());
        System.out.println("ready");
        synchronizer.apply(database, desired);
    }
}
