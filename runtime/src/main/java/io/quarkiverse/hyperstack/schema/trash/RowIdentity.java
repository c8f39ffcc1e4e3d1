package io.quarkiverse.hyperstack.schema.trash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/** Which columns tell a table's rows apart. */
final class RowIdentity {

    private RowIdentity() {
    }

    /**
     * The key under which values of a column are kept.
     *
     * @param table the table as it is
     * @param lost the column; a key without it is better, because the key must be there when the values come back
     * @return the columns of the primary key or of a unique key that takes no NULL; empty without one
     */
    static Optional<List<String>> of(Table table, String lost) {
        List<List<String>> keys = new ArrayList<>();
        PrimaryKey primaryKey = table.constraints().primaryKey();
        if (primaryKey != null) {
            keys.add(primaryKey.columns());
        }
        table.constraints().uniqueKeys().stream().map(UniqueKey::columns)
                .filter(columns -> columns.stream().noneMatch(name -> isNullable(table, name))).forEach(keys::add);
        return keys.stream().min(Comparator.comparing(columns -> columns.contains(lost)));
    }

    /** SQLite lets NULL into a primary key. */
    static List<String> nullable(Table table, List<String> key) {
        return key.stream().filter(name -> isNullable(table, name)).toList();
    }

    private static boolean isNullable(Table table, String column) {
        return table.column(column).map(Column::nullable).orElse(true);
    }
}
