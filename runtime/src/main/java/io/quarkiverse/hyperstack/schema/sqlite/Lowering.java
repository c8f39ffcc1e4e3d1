package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Description;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.Reason;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * Writes a draft as SQLite's SQL: renames, what is to happen before anything is lost, indexes that go, new tables, each changed
 * table by ALTER TABLE or by one rebuild, tables that go, and at last new indexes, whose names are free by then.
 */
final class Lowering {

    private final Draft draft;
    private final Statistics statistics;
    private final List<Step> steps = new ArrayList<>();

    private Lowering(Draft draft, Statistics statistics) {
        this.draft = draft;
        this.statistics = statistics;
    }

    static List<Step> steps(Connection connection, Draft draft, List<Step> beforeChanges) throws SQLException {
        if (draft.changes().isEmpty() && draft.renames().isEmpty()) {
            return List.copyOf(beforeChanges);
        }
        Statistics statistics = Statistics.read(connection);
        KeysInTheWay keys = KeysInTheWay.of(draft);
        List<Step> renames = Stream.concat(keys.removal(connection, statistics).stream(),
                RenameSteps.of(draft.renames(), statistics).stream()).toList();
        SearchTables.requireUntouched(connection, draft);
        if (renames.isEmpty() && !Rehearsal.isNeeded(connection)) {
            return Stream.concat(beforeChanges.stream(), changes(connection, draft, statistics).stream()).toList();
        }
        try (Rehearsal rehearsal = Rehearsal.of(connection)) {
            rehearsal.rename(renames);
            List<Step> rest = Stream.concat(beforeChanges.stream(),
                    changes(rehearsal.connection(), keys.rest(), statistics).stream()).toList();
            rehearsal.requireWorkingDependents(rest);
            return Stream.concat(renames.stream(), rest.stream()).toList();
        }
    }

    private static List<Step> changes(Connection renamed, Draft draft, Statistics statistics) throws SQLException {
        Lowering lowering = new Lowering(draft, statistics);
        lowering.dropIndexes();
        lowering.addTables();
        lowering.alterTables(renamed);
        lowering.dropTables();
        lowering.addIndexes();
        return lowering.steps;
    }

    private <T extends Change> List<T> changes(Class<T> kind) {
        return draft.changes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void dropIndexes() {
        for (Change.AlterTable change : changes(Change.AlterTable.class)) {
            Reason reason = new Reason(change.object());
            for (TableChange part : change.changes()) {
                Index gone = part instanceof TableChange.DropIndex dropped
                        ? dropped.index()
                        : part instanceof TableChange.ChangeIndex changed ? changed.before() : null;
                if (gone != null) {
                    steps.add(new Step("DROP INDEX " + Names.quote(gone.name()), part.accept(reason), change));
                }
            }
        }
    }

    private void addTables() {
        for (Change.AddTable change : changes(Change.AddTable.class)) {
            Table table = change.table();
            steps.add(new Step(TableSql.create(table, table.name().name()), "add table \"" + table.name() + "\"", change));
            String columns = RowCopy.stored(table);
            String moved = draft.values().moves().arrivals().get(table.name());
            if (moved != null) {
                steps.add(new Step(RowCopy.moved(table, table.name().name(), moved),
                        "give table \"" + table.name() + "\" its rows", change));
            }
            QualifiedName rows = draft.values().rows().get(table.name());
            if (rows != null) {
                steps.add(new Step("INSERT OR ABORT INTO " + Names.quote(table.name().name()) + " " + columns + "\nSELECT "
                        + columns.substring(1, columns.length() - 1) + " FROM " + Names.quote(rows.name()),
                        "fill table \"" + table.name() + "\" from table \"" + rows + "\"", change));
            }
        }
    }

    /** Where values of rows come from other tables, all rows are copied before any table changes. */
    private void alterTables(Connection renamed) throws SQLException {
        boolean asksOthers = !draft.values().moves().isEmpty() || Stream.concat(draft.values().conversions().values().stream(),
                draft.values().fillings().values().stream())
                .anyMatch(sql -> Tokenizer.tokens(sql).stream().anyMatch(token -> token.isWord("select")));
        List<Step> later = new ArrayList<>();
        for (Change.AlterTable change : changes(Change.AlterTable.class)) {
            Alteration alteration = new Alteration(change, draft.values());
            if (alteration.isPossible() && !draft.values().moves().concern(change.object())) {
                later.addAll(alteration.steps());
            } else {
                Rebuild rebuild = new Rebuild(change, draft.values(), statistics);
                (asksOthers ? steps : later).addAll(rebuild.copied());
                later.addAll(rebuild.replaced(renamed, draft.renames().oldTable(change.object()).name()));
            }
        }
        steps.addAll(later);
    }

    private void dropTables() {
        for (Change.DropTable change : changes(Change.DropTable.class)) {
            steps.add(new Step("DROP TABLE " + Names.quote(change.object().name()), "drop table \"" + change.object() + "\"",
                    change));
        }
    }

    private void addIndexes() {
        for (Change change : draft.changes()) {
            if (change instanceof Change.AddTable added) {
                added.table().indexes().forEach(index -> addIndex(added.table(), index,
                        "add " + Description.of(index) + " to table \"" + added.object() + "\"", added));
            } else if (change instanceof Change.AlterTable altered) {
                Reason reason = new Reason(altered.object());
                for (TableChange part : altered.changes()) {
                    if (part instanceof TableChange.AddIndex added) {
                        addIndex(altered.after(), added.index(), part.accept(reason), altered);
                    } else if (part instanceof TableChange.ChangeIndex changed) {
                        addIndex(altered.after(), changed.after(), part.accept(reason), altered);
                    }
                }
            }
        }
    }

    private void addIndex(Table table, Index index, String reason, Change cause) {
        steps.add(new Step(TableSql.index(table, index), reason, cause));
    }
}
