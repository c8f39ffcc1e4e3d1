package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/** How SQLite tells rows apart. */
final class Keys {

    private Keys() {
    }

    static boolean isUnique(Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof UniqueKey;
    }

    /**
     * A name by which SQLite takes a row's <a href="https://sqlite.org/lang_createtable.html#rowid">rowid</a>, unless the table
     * has none or columns hide all of its names.
     */
    static Optional<String> rowid(Table table) {
        if (table.options().contains(TableDefinition.WITHOUT_ROWID)) {
            return Optional.empty();
        }
        Optional<String> word = List.of("rowid", "_rowid_", "oid").stream()
                .filter(name -> table.columns().stream().noneMatch(column -> column.name().equalsIgnoreCase(name)))
                .findFirst();
        return word.isPresent() ? word : rowidAlias(table).map(Names::quote);
    }

    /** What a new INTEGER PRIMARY KEY gets: the rowid or, where there is none, a number in the order of the key. */
    static String rowNumber(Table table) {
        return rowid(table).orElseGet(() -> {
            PrimaryKey key = table.constraints().primaryKey();
            return "row_number() over (" + (key == null
                    ? ""
                    : "order by " + String.join(", ", key.columns().stream().map(Names::quote).toList())) + ")";
        });
    }

    /** The column that is the rowid under a name of its own: the only one of the primary key, of type INTEGER exactly. */
    static Optional<String> rowidAlias(Table table) {
        PrimaryKey key = table.constraints().primaryKey();
        if (key == null || key.columns().size() != 1 || key.clauses().contains(KeyClauses.DESCENDING)
                || table.options().contains(TableDefinition.WITHOUT_ROWID)) {
            return Optional.empty();
        }
        return table.column(key.columns().get(0)).filter(column -> column.type().sql().equals("integer")).map(Column::name);
    }
}
