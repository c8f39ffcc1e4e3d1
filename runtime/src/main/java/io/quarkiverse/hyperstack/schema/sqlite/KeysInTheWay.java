package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowValues;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * SQLite does not rename the column of a primary key in a WITHOUT ROWID table while a unique constraint names it beside
 * others. Such constraints go before the renames and come back with the changes, by a rebuild each.
 */
final class KeysInTheWay {

    private final Draft draft;
    /** The unique constraints by the table, both in their new names. */
    private final Map<Table, List<UniqueKey>> keys = new LinkedHashMap<>();

    private KeysInTheWay(Draft draft) {
        this.draft = draft;
    }

    static KeysInTheWay of(Draft draft) {
        KeysInTheWay inTheWay = new KeysInTheWay(draft);
        draft.live().tables().values().stream().filter(table -> table.options().contains(TableDefinition.WITHOUT_ROWID))
                .forEach(inTheWay::find);
        return inTheWay;
    }

    private void find(Table table) {
        PrimaryKey key = table.constraints().primaryKey();
        if (key == null || key.columns().size() != 1 || !isRenamed(table, key.columns().get(0))) {
            return;
        }
        List<UniqueKey> found = table.constraints().uniqueKeys().stream()
                .filter(unique -> unique.columns().contains(key.columns().get(0))).toList();
        if (!found.isEmpty()) {
            keys.put(table, found);
        }
    }

    private boolean isRenamed(Table table, String column) {
        return !draft.renames().oldColumn(new ColumnName(table.name(), column)).equals(column);
    }

    /** What takes the constraints away, in the old names. */
    List<Step> removal(Connection connection, Statistics statistics) throws SQLException {
        List<Step> steps = new ArrayList<>();
        if (keys.isEmpty()) {
            return steps;
        }
        Renames renames = draft.renames();
        Map<?, Table> old = Reader.read(connection).tables();
        for (Map.Entry<Table, List<UniqueKey>> entry : keys.entrySet()) {
            Table before = old.get(renames.oldTable(entry.getKey().name()));
            List<UniqueKey> gone = before.constraints().uniqueKeys().stream()
                    .filter(unique -> unique.columns().contains(before.constraints().primaryKey().columns().get(0))).toList();
            Rebuild rebuild = new Rebuild(new Change.AlterTable(before, without(before, gone),
                    gone.stream().map(unique -> (TableChange) new TableChange.DropConstraint(unique)).toList()),
                    RowValues.none(), statistics);
            steps.addAll(rebuild.copied());
            steps.addAll(rebuild.replaced(connection, before.name().name()));
        }
        return steps;
    }

    /** The plan from there on. */
    Draft rest() {
        if (keys.isEmpty()) {
            return draft;
        }
        List<Change> changes = new ArrayList<>();
        Map<Table, List<UniqueKey>> open = new LinkedHashMap<>(keys);
        for (Change change : draft.changes()) {
            List<UniqueKey> gone = change instanceof Change.AlterTable table ? open.remove(table.before()) : null;
            if (change instanceof Change.AlterTable table && gone != null) {
                add(changes, table.before(), table.after(), table.changes(), gone);
            } else {
                changes.add(change);
            }
        }
        open.forEach((table, gone) -> add(changes, table, table, List.of(), gone));
        return new Draft(draft.live(), draft.renames(), changes, draft.values(), draft.unhandled(), draft.undeclaredTables());
    }

    private static void add(List<Change> changes, Table before, Table after, List<TableChange> parts, List<UniqueKey> gone) {
        List<TableChange> rest = new ArrayList<>();
        for (TableChange part : parts) {
            if (part instanceof TableChange.ChangeConstraint changed && gone.contains(changed.before())) {
                rest.add(new TableChange.AddConstraint(changed.after()));
            } else if (!(part instanceof TableChange.DropConstraint dropped && gone.contains(dropped.constraint()))) {
                rest.add(part);
            }
        }
        gone.stream().filter(after.constraints().uniqueKeys()::contains)
                .forEach(unique -> rest.add(new TableChange.AddConstraint(unique)));
        if (!rest.isEmpty()) {
            changes.add(new Change.AlterTable(without(before, gone), after, rest));
        }
    }

    private static Table without(Table table, List<UniqueKey> gone) {
        Stream<Constraint> rest = table.constraints().all().stream().filter(constraint -> !gone.contains(constraint));
        return new Table(table.name(), table.columns(), Constraints.of(rest.toList()), table.indexes(), table.comment(),
                table.options());
    }
}
