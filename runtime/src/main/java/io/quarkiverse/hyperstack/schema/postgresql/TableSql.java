package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/** A table in SQL. */
final class TableSql {

    private TableSql() {
    }

    /** CREATE TABLE with columns, keys and checks; foreign keys, indexes and comments come later. */
    static String create(Table table) {
        List<String> parts = new ArrayList<>();
        for (Column column : table.columns()) {
            parts.add(ColumnSql.definition(column));
        }
        for (Constraint constraint : table.constraints().all()) {
            if (!(constraint instanceof ForeignKey)) {
                parts.add(ConstraintSql.definition(constraint));
            }
        }
        String body = parts.isEmpty() ? "()" : parts.stream().collect(Collectors.joining(",\n    ", "(\n    ", "\n)"));
        String unlogged = table.options().contains("UNLOGGED") ? "UNLOGGED " : "";
        String options = table.options().stream().filter(option -> !option.equals("UNLOGGED")).map(option -> " " + option)
                .collect(Collectors.joining());
        return "CREATE " + unlogged + "TABLE " + Quoted.name(table.name()) + " " + body + options;
    }

    /** A change of a table. */
    static String alter(QualifiedName table, String action) {
        return "ALTER TABLE " + Quoted.name(table) + " " + action;
    }

    /** A comment; null removes it. */
    static String comment(String object, @Nullable String comment) {
        return "COMMENT ON " + object + " IS " + (comment == null ? "NULL" : Quoted.text(comment));
    }
}
