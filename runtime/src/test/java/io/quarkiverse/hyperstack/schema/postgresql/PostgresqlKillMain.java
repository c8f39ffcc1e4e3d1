package io.quarkiverse.hyperstack.schema.postgresql;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.scenario.SqlFile;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** A process of its own that says when it begins to bring a database to a structure, so that somebody can kill it meanwhile. */
final class PostgresqlKillMain {

    private PostgresqlKillMain() {
    }

    /** The structure of a script, in which an author is called a writer. */
    static Desired desired(List<String> script) {
        TreeMap<QualifiedName, List<QualifiedName>> tables = new TreeMap<>();
        tables.put(QualifiedName.of("writer"), List.of(QualifiedName.of("author")));
        return new Desired(new CreationScript(script), new Hints(tables, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
    }

    public static void main(String[] arguments) {
        PostgresDatabase database = new PostgresDatabase(arguments[0]);
        Desired desired = desired(SqlFile.statements(Path.of(arguments[1])));
        System.out.println("ready");
        database.synchronizer().apply(database, desired, Rules.wholeDatabase(DataLoss.ALLOW));
    }
}
