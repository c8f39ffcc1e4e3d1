package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * What nobody declares and what stays, and what it needs of the rest.
 *
 * @param candidates the changes that may still be made
 * @param desired the tables that are declared, as they are to be
 */
record Undeclared(Candidates candidates, Map<QualifiedName, Table> desired) {

    /** The foreign keys to these columns of a table that would find no key there after the changes. */
    List<String> keysTo(QualifiedName table, Set<String> columns) {
        Table planned = candidates.planned(table);
        List<String> keys = new ArrayList<>();
        for (Table other : candidates.planned()) {
            for (ForeignKey key : other.constraints().foreignKeys()) {
                boolean pointsHere = key.target().table().equals(table) && Set.copyOf(key.target().columns()).equals(columns);
                if (pointsHere && !isDeclared(other.name(), key)
                        && (planned == null || !Obstacles.hasKey(planned, key.target().columns()))) {
                    keys.add("foreign key" + (key.name() == null ? "" : " \"" + key.name() + "\"") + " of table \""
                            + other.name() + "\"");
                }
            }
        }
        return keys;
    }

    private boolean isDeclared(QualifiedName table, ForeignKey key) {
        Table declared = desired.get(table);
        return declared != null && declared.constraints().foreignKeys().stream()
                .anyMatch(wanted -> wanted.unnamed().equals(key.unnamed()));
    }

    /** The columns that still have an enum type, or arrays of it, after the changes. */
    List<String> columnsOf(QualifiedName type) {
        List<String> columns = new ArrayList<>();
        for (Table table : candidates.planned()) {
            for (Column column : table.columns()) {
                if (column.type().sql().replace("[]", "").replace("\"", "").equals(type.toString().replace("\"", ""))) {
                    columns.add("column " + table.name() + "." + column.name());
                }
            }
        }
        return columns;
    }
}
