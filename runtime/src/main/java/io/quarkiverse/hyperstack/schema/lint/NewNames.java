package io.quarkiverse.hyperstack.schema.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * What a file created itself before one of its statements: no other database has rows in it, and nobody else uses it.
 *
 * @param tables the new tables
 * @param columns the new columns of tables that were there
 * @param indexes the new indexes
 * @param enumTypes the new enum types
 */
record NewNames(Set<QualifiedName> tables, Set<ColumnName> columns, Set<String> indexes, Set<QualifiedName> enumTypes) {

    NewNames {
        tables = Set.copyOf(tables);
        columns = Set.copyOf(columns);
        indexes = Set.copyOf(indexes);
        enumTypes = Set.copyOf(enumTypes);
    }

    static NewNames none() {
        return new NewNames(Set.of(), Set.of(), Set.of(), Set.of());
    }

    NewNames withTable(QualifiedName table) {
        Set<QualifiedName> more = new HashSet<>(tables);
        more.add(table);
        return new NewNames(more, columns, indexes, enumTypes);
    }

    /** The same after one more statement. */
    NewNames after(List<Change> changes, @Nullable RenameClause rename) {
        Set<QualifiedName> nextTables = new HashSet<>(tables);
        Set<ColumnName> nextColumns = new HashSet<>(columns);
        Set<String> nextIndexes = new HashSet<>(indexes);
        Set<QualifiedName> nextTypes = new HashSet<>(enumTypes);
        if (rename != null) {
            if (rename.column() == null) {
                if (nextTables.remove(rename.table())) {
                    nextTables.add(new QualifiedName(rename.table().schema(), rename.to()));
                }
            } else if (nextColumns.remove(new ColumnName(rename.table(), rename.column()))) {
                nextColumns.add(new ColumnName(rename.table(), rename.to()));
            }
            return new NewNames(nextTables, nextColumns, nextIndexes, nextTypes);
        }
        for (Change change : changes) {
            if (change instanceof Change.AddTable added) {
                nextTables.add(added.object());
            } else if (change instanceof Change.DropTable dropped) {
                nextTables.remove(dropped.object());
            } else if (change instanceof Change.AddEnumType added) {
                nextTypes.add(added.object());
            } else if (change instanceof Change.AlterTable altered) {
                altered.changes().forEach(part -> add(altered.object(), part, nextColumns, nextIndexes));
            }
        }
        return new NewNames(nextTables, nextColumns, nextIndexes, nextTypes);
    }

    private static void add(QualifiedName table, TableChange part, Set<ColumnName> columns, Set<String> indexes) {
        if (part instanceof TableChange.AddColumn added) {
            columns.add(new ColumnName(table, added.column().name()));
        } else if (part instanceof TableChange.AddIndex added) {
            indexes.add(added.index().name());
        }
    }
}
