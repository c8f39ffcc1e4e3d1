package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/**
 * What the changes of a draft touch beyond themselves.
 *
 * @param retyped the columns whose type changes, each with the change that brings it about
 * @param remade the columns that are dropped and made again: generated ones, which hold nothing of their own
 * @param held the generated columns that let go of their expression while a column of it changes its type
 * @param droppedColumns the columns that go
 * @param droppedTables the tables that go
 * @param replacedTypes the enum types that are built anew
 */
record Touched(SortedMap<ColumnName, Change> retyped, SortedSet<ColumnName> remade, SortedSet<ColumnName> held,
        SortedSet<ColumnName> droppedColumns, Set<QualifiedName> droppedTables, Set<QualifiedName> replacedTypes) {

    private static final int SET_EXPRESSION = 170000;

    static Touched by(Draft draft, Surroundings around) {
        Touched touched = new Touched(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new HashSet<>(),
                new HashSet<>());
        NewLabels labels = new NewLabels(draft);
        for (Change change : draft.changes()) {
            if (change instanceof Change.DropTable drop) {
                touched.droppedTables.add(drop.object());
            } else if (change instanceof Change.ChangeEnumType type && (around.trash() || labels.needNewType(type))) {
                touched.replacedTypes.add(type.object());
            } else if (change instanceof Change.AlterTable table) {
                table.changes().forEach(part -> touched.add(table, part));
            }
        }
        touched.addColumnsOfReplacedTypes(draft, around);
        for (Table table : draft.live().tables().values()) {
            touched.addGenerated(table, after(draft, table), around.version() >= SET_EXPRESSION);
        }
        return touched;
    }

    private void add(Change.AlterTable table, TableChange part) {
        if (part instanceof TableChange.DropColumn drop) {
            droppedColumns.add(new ColumnName(table.object(), drop.column().name()));
        } else if (part instanceof TableChange.ChangeColumn change
                && !ColumnSql.plain(change.before().type()).equals(ColumnSql.plain(change.after().type()))) {
            retyped.put(new ColumnName(table.object(), change.before().name()), table);
        }
    }

    private void addColumnsOfReplacedTypes(Draft draft, Surroundings around) {
        for (Change change : draft.changes()) {
            if (replacedTypes.contains(change.object()) && change instanceof Change.ChangeEnumType) {
                around.enumColumns().forEach((column, type) -> {
                    if (type.equals(change.object()) && !isGone(column)) {
                        retyped.putIfAbsent(column, change);
                    }
                });
            }
        }
    }

    boolean isGone(ColumnName column) {
        return droppedTables.contains(column.table()) || droppedColumns.contains(column);
    }

    private static Map<String, Column> after(Draft draft, Table table) {
        Map<String, Column> columns = new TreeMap<>();
        table.columns().forEach(column -> columns.put(column.name(), column));
        draft.changes().stream().filter(change -> change.object().equals(table.name()))
                .filter(Change.AlterTable.class::isInstance)
                .forEach(change -> ((Change.AlterTable) change).after().columns()
                        .forEach(column -> columns.replace(column.name(), column)));
        return columns;
    }

    /** PostgreSQL 18 sets no expression of a virtual column where the table has checks. */
    private void addGenerated(Table table, Map<String, Column> columns, boolean settable) {
        boolean unchecked = table.constraints().checks().isEmpty();
        for (Column before : table.columns()) {
            ColumnName name = new ColumnName(table.name(), before.name());
            Column after = columns.getOrDefault(before.name(), before);
            ColumnValue old = before.value();
            ColumnValue wanted = after.value();
            if (isGone(name) || !(old instanceof ColumnValue.Generated || wanted instanceof ColumnValue.Generated)) {
                continue;
            }
            boolean sources = old instanceof ColumnValue.Generated generated
                    && isRetyped(table.name(), table.columnsIn(generated.expression()));
            if (old instanceof ColumnValue.Generated was && wanted instanceof ColumnValue.Generated is) {
                boolean changes = sources || !was.expression().equals(is.expression());
                if (was.stored() != is.stored() || changes && !(settable && (was.stored() || unchecked))) {
                    remade.add(name);
                } else if (sources) {
                    held.add(name);
                }
            } else if (wanted instanceof ColumnValue.Generated
                    || old instanceof ColumnValue.Generated was && !was.stored()) {
                remade.add(name);
            }
        }
        remade.forEach(retyped::remove);
    }

    private boolean isRetyped(QualifiedName table, Collection<String> columns) {
        return columns.stream().anyMatch(column -> retyped.containsKey(new ColumnName(table, column)));
    }

    /** The columns of a table that are dropped and made again. */
    Set<String> remade(QualifiedName table) {
        return of(table, remade);
    }

    /** The columns of a table that get another type because an enum type is built anew. */
    Set<String> ofReplacedTypes(QualifiedName table, Surroundings around) {
        return of(table, around.enumColumns().entrySet().stream().filter(entry -> replacedTypes.contains(entry.getValue()))
                .map(Map.Entry::getKey).toList());
    }

    private static Set<String> of(QualifiedName table, Collection<ColumnName> columns) {
        Set<String> names = new TreeSet<>();
        columns.stream().filter(column -> column.table().equals(table)).forEach(column -> names.add(column.column()));
        return names;
    }
}
