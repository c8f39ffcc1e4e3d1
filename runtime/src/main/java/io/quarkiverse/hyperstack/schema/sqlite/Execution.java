package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;

import io.quarkiverse.hyperstack.schema.dialect.Dialect.StepRunner;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * Runs a plan and looks at what only shows afterwards: references that point at nothing, and views and triggers that do not
 * work. Renames change what views, triggers and references say, and nothing else does; for them alone SQLite's
 * <a href="https://sqlite.org/pragma.html#pragma_legacy_alter_table">legacy_alter_table</a> is off.
 */
final class Execution {

    private final Connection connection;
    private final StepRunner runner;

    Execution(Connection connection, StepRunner runner) {
        this.connection = connection;
        this.runner = runner;
    }

    void of(List<Step> steps) throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        SortedMap<String, String> brokenDependents = Dependents.broken(connection);
        AffectedReferences affected = new AffectedReferences(steps);
        int renames = renames(steps);
        run(steps.subList(0, renames));
        ForeignKeyCheck references = ForeignKeyCheck.before(connection, affected.tables(connection));
        run(steps.subList(renames, steps.size()));
        references.requireNothingNew(connection, affected.tables(connection), affected.renumbered());
        Dependents.requireWorking(brokenDependents, Dependents.broken(connection));
    }

    /** How many steps there are up to the last rename; only what makes way for them comes before. */
    private static int renames(List<Step> steps) {
        int renames = steps.size();
        while (renames > 0 && !isRename(steps.get(renames - 1))) {
            renames--;
        }
        return renames;
    }

    private static boolean isRename(Step step) {
        return step.cause() instanceof Change.Rename;
    }

    private void run(List<Step> steps) throws SQLException {
        boolean legacy = true;
        for (Step step : steps) {
            if (legacy == isRename(step)) {
                legacy = !legacy;
                legacyAlterTable(legacy);
            }
            runner.run(connection, step);
        }
        if (!legacy) {
            legacyAlterTable(true);
        }
    }

    private void legacyAlterTable(boolean on) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA legacy_alter_table = " + (on ? "ON" : "OFF"));
        }
    }
}
