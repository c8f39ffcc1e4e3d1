package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Renames;

/**
 * Where the rows of tables are now, as something to select from in the names after the renames.
 *
 * @param renames what gets another name
 * @param sql the words of the kind of database
 */
public record Sources(Renames renames, GateSql sql) {

    /**
     * The rows of a table.
     *
     * @param table the table in its name after the renames
     * @return a name or a query in parentheses
     */
    public String of(Table table) {
        String old = sql.quote(renames.oldTable(table.name()));
        if (table.columns().stream().allMatch(column -> now(table, column).equals(sql.quote(column.name())))) {
            return old;
        }
        List<String> items = new ArrayList<>();
        Stream.concat(sql.rowKey(table).stream(), sql.hidden(table).stream()).distinct()
                .filter(key -> table.columns().stream().noneMatch(column -> sql.quote(column.name()).equals(key)))
                .forEach(key -> items.add(key + " as " + key));
        table.columns().forEach(
                column -> items.add(now(table, column) + " as " + sql.quote(column.name())));
        return "(select " + String.join(", ", items) + " from " + old + ")";
    }

    private String now(Table table, Column column) {
        return sql.present(renames.oldColumn(new ColumnName(table.name(), column.name())), column);
    }
}
