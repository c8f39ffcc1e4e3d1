package io.quarkiverse.hyperstack.schema.hierarchy;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/**
 * The tables before and after a draft, by the names that hints use.
 *
 * @param draft the changes that are going to be made
 * @param hints what people say
 */
record Tables(Draft draft, Hints hints) {

    /** Without regard to case, and to a schema that is the current one. */
    static boolean same(QualifiedName said, QualifiedName name) {
        return said.name().equalsIgnoreCase(name.name())
                && (name.schema() == null || name.schema().equalsIgnoreCase(said.schema()));
    }

    /** A table as it is; null when there is none that is ours. */
    @Nullable
    Table live(QualifiedName said) {
        return best(said, draft.live().tables().values().stream()
                .filter(table -> !draft.undeclaredTables().contains(table.name())));
    }

    /** A table as it is to be; null when there is none. */
    @Nullable
    Table planned(QualifiedName said) {
        Stream<Table> stay = draft.live().tables().values().stream().filter(table -> !goes(table)).map(this::after);
        Stream<Table> come = draft.changes().stream().filter(Change.AddTable.class::isInstance)
                .map(change -> ((Change.AddTable) change).table());
        return best(said, Stream.concat(come, stay));
    }

    private static @Nullable Table best(QualifiedName said, Stream<Table> tables) {
        List<Table> found = tables.filter(table -> same(said, table.name())).toList();
        return found.stream().filter(table -> table.name().equals(said)).findFirst()
                .orElse(found.isEmpty() ? null : found.get(0));
    }

    private Table after(Table live) {
        return draft.changes().stream().filter(Change.AlterTable.class::isInstance).map(Change.AlterTable.class::cast)
                .filter(change -> change.object().equals(live.name())).map(Change.AlterTable::after).findFirst().orElse(live);
    }

    boolean goes(Table live) {
        return draft.changes().stream()
                .anyMatch(change -> change instanceof Change.DropTable drop && drop.object().equals(live.name()));
    }

    boolean isNew(Table planned) {
        return draft.live().tables().get(planned.name()) == null;
    }

    /** A column by its name, without regard to case. */
    static @Nullable Column column(Table table, String name) {
        return table.column(name).orElseGet(() -> table.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(name)).findFirst().orElse(null));
    }

    /** The column of another table that holds what a column is to hold; null when there is none. */
    @Nullable
    Column source(Table from, Table to, Column wanted) {
        Column source = column(from, wanted.name());
        if (source == null) {
            source = hints.columns().entrySet().stream()
                    .filter(hint -> same(hint.getKey().table(), to.name())
                            && hint.getKey().column().equalsIgnoreCase(wanted.name()))
                    .flatMap(hint -> hint.getValue().stream()).map(former -> column(from, former))
                    .filter(column -> column != null).findFirst().orElse(null);
        }
        if (source != null && !source.type().equals(wanted.type())) {
            throw new Undecided("column \"" + wanted.name() + "\" is " + source.type().sql() + " in table \"" + from.name()
                    + "\" and " + wanted.type().sql() + " in table \"" + to.name() + "\"");
        }
        if (source != null) {
            requireName(from, source);
        }
        return source;
    }

    /** The rows are asked before anything is renamed. */
    void requireName(Table from, Column column) {
        if (!draft.renames().oldTable(from.name()).equals(from.name())
                || !draft.renames().oldColumn(new ColumnName(from.name(), column.name())).equals(column.name())) {
            throw new Undecided(
                    "column \"" + column.name() + "\" of table \"" + from.name() + "\" is renamed at the same time");
        }
    }
}
