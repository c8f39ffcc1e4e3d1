package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Description;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Reason;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** Writes a draft as SQLite's SQL: new tables first, then each changed table by ALTER TABLE or by one rebuild. */
final class Lowering {

    private final Connection connection;
    private final List<Step> steps = new ArrayList<>();

    private Lowering(Connection connection) {
        this.connection = connection;
    }

    static List<Step> steps(Connection connection, Draft draft) throws SQLException {
        Lowering lowering = new Lowering(connection);
        for (Change change : draft.changes()) {
            if (change instanceof Change.AddTable added) {
                lowering.add(added);
            } else if (change instanceof Change.AlterTable altered) {
                lowering.alter(altered);
            } else {
                throw new IllegalArgumentException("SQLite has no way to make " + change);
            }
        }
        return List.copyOf(lowering.steps);
    }

    private void add(Change.AddTable change) {
        Table table = change.table();
        steps.add(new Step(TableSql.create(table, table.name().name()), "add table \"" + table.name() + "\"", change));
        for (Index index : table.indexes()) {
            steps.add(new Step(TableSql.index(table, index),
                    "add " + Description.of(index) + " to table \"" + table.name() + "\"", change));
        }
    }

    private void alter(Change.AlterTable change) throws SQLException {
        Alteration alteration = new Alteration(change);
        steps.addAll(alteration.isPossible() ? alteration.steps() : Rebuild.steps(connection, change));
        Reason reason = new Reason(change.object());
        for (TableChange part : change.changes()) {
            if (part instanceof TableChange.AddIndex added) {
                steps.add(new Step(TableSql.index(change.after(), added.index()), added.accept(reason), change));
            }
        }
    }
}
