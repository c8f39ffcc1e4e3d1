package io.quarkiverse.hyperstack.schema.postgresql;

import java.nio.file.Path;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.scenario.SqlFile;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** A process of its own that brings a database to a structure and prints how many statements that took. */
final class ApplyMain {

    private ApplyMain() {
    }

    public static void main(String[] arguments) {
        PostgresDatabase database = new PostgresDatabase(arguments[0]);
        CreationScript desired = new CreationScript(SqlFile.statements(Path.of(arguments[1])));
        System.out.println("steps " + database.synchronizer()
                .apply(database, Desired.of(desired), Rules.of("shop", DataLoss.TRASH)).steps().size());
    }
}
