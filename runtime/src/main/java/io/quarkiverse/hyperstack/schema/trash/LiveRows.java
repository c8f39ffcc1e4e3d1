package io.quarkiverse.hyperstack.schema.trash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/** The tables as they are while a plan is made: their rows under the names that they are going to have. */
final class LiveRows {

    private final Connection connection;
    private final GateSql sql;
    private final Draft draft;

    LiveRows(Connection connection, GateSql sql, Draft draft) {
        this.connection = connection;
        this.sql = sql;
        this.draft = draft;
    }

    /** Something to select from that wants an alias: the rows of a live table, with its columns in their new names. */
    String of(Table table) {
        QualifiedName now = draft.renames().oldTable(table.name());
        boolean same = now.equals(table.name()) && table.columns().stream().allMatch(column -> present(table, column)
                .equals(sql.quote(column.name())));
        if (same) {
            return sql.quote(now);
        }
        return "(select " + table.columns().stream().map(column -> present(table, column) + " as "
                + sql.quote(column.name())).collect(Collectors.joining(", ")) + " from " + sql.quote(now) + ")";
    }

    private String present(Table table, Column column) {
        return sql.present(draft.renames().oldColumn(new ColumnName(table.name(), column.name())), column);
    }

    long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql.asked(query))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A condition that holds when a name in a list has no value. */
    String anyNull(List<String> columns) {
        return columns.stream().map(column -> sql.quote(column) + " is null").collect(Collectors.joining(" or "));
    }
}
