package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/**
 * What the parts of a lowering share.
 *
 * @param draft what is to be done
 * @param around what no catalog holds
 * @param touched what the changes touch beyond themselves
 * @param casts the ways between types
 * @param steps where the statements go
 */
record Workbench(Draft draft, Surroundings around, Touched touched, Casts casts, Steps steps) {

    /** The changes of a table, or null when nothing in it changes. */
    Change.@Nullable AlterTable altered(QualifiedName table) {
        return draft.changes().stream().filter(change -> change.object().equals(table))
                .filter(Change.AlterTable.class::isInstance).map(Change.AlterTable.class::cast).findFirst().orElse(null);
    }

    /** A column as it is, if the catalog has it. */
    Optional<Column> before(ColumnName column) {
        return Optional.ofNullable(draft.live().tables().get(column.table())).flatMap(table -> table.column(column.column()));
    }

    /** A column as it is to be, if the catalog has it. */
    Optional<Column> after(ColumnName column) {
        return Optional.ofNullable(after(column.table())).flatMap(table -> table.column(column.column()));
    }

    /** A table as it is to be, or null when the catalog does not have it. */
    @Nullable
    Table after(QualifiedName table) {
        Change.AlterTable altered = altered(table);
        return altered == null ? draft.live().tables().get(table) : altered.after();
    }

    /** A change that accounts for what happens to a table: its own, or else the one that is given. */
    Change cause(QualifiedName table, Change other) {
        return Objects.requireNonNullElse(altered(table), other);
    }
}
