package io.quarkiverse.hyperstack.schema.trash;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.trash.KeptColumn.Role;

/**
 * Entries under the names after a plan's renames. A column that is gone keeps its name, and so does a table; what is still
 * there is followed, and enum types are always.
 *
 * @param renames what a plan renames
 */
record Following(Renames renames) {

    List<TrashEntry> follow(List<TrashEntry> entries) {
        return entries.stream().map(this::follow).toList();
    }

    TrashEntry follow(TrashEntry entry) {
        List<KeptColumn> typed = entry.columns().stream()
                .map(kept -> kept.asText() ? kept.ofType(EnumTypes.renamed(kept.type(), renames.enumTypes())) : kept).toList();
        if (entry.column() == null) {
            return new TrashEntry(entry.id(), entry.table(), null, typed, entry.rows(), entry.at(), entry.how());
        }
        QualifiedName table = renames.tables().getOrDefault(entry.table(), entry.table());
        boolean columnStays = entry.ofConversion();
        List<KeptColumn> columns = typed.stream()
                .map(kept -> kept.role() == Role.KEY || columnStays ? kept.renamed(renamed(table, kept.name())) : kept)
                .toList();
        String column = columnStays ? renamed(table, entry.column()) : entry.column();
        return new TrashEntry(entry.id(), table, column, columns, entry.rows(), entry.at(), entry.how());
    }

    private String renamed(QualifiedName table, String column) {
        @Nullable
        String to = renames.columns().get(new ColumnName(table, column));
        return to == null ? column : to;
    }
}
