package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;

/**
 * Rows go in with {@code ON CONFLICT DO NOTHING}, which keeps to unique indexes of any kind and to exclusion constraints.
 *
 * @param connection within a transaction
 * @param name the table, as SQL
 * @param columns that get values
 * @param types of these columns
 * @see <a href="https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT">ON CONFLICT</a>
 */
record PostgresqlDryTable(Connection connection, String name, List<String> columns, List<String> types) implements DryTable {

    private static final String NUMBER = "hyperstack_n";

    /** The table with a number for each row, which tells those that went in. */
    static Table numbered(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(new Column(NUMBER, new DataType("integer", null), true, new ColumnValue.None(), null));
        return new Table(table.name(), columns, table.constraints(), table.indexes(), null, table.options());
    }

    @Override
    public Set<Integer> refused(List<@Nullable Object[]> rows) throws SQLException {
        Set<Integer> refused = IntStream.range(0, rows.size()).boxed().collect(Collectors.toCollection(HashSet::new));
        if (rows.isEmpty()) {
            return refused;
        }
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement insert = connection.prepareStatement(sql())) {
            insert.setArray(1, connection.createArrayOf("int4", refused.toArray()));
            for (int i = 0; i < columns.size(); i++) {
                int column = i;
                insert.setArray(i + 2, connection.createArrayOf("text", rows.stream().map(row -> row[column])
                        .map(value -> value == null ? null : value.toString()).toArray()));
            }
            try (ResultSet taken = insert.executeQuery()) {
                while (taken.next()) {
                    refused.remove(taken.getInt(1));
                }
            }
            connection.releaseSavepoint(before);
            return refused;
        } catch (SQLException e) {
            // An expression that fails for a value: the server says so when the row is written.
            connection.rollback(before);
            return Set.of();
        }
    }

    private String sql() {
        String texts = columns.stream().map(column -> ", ?::text[]").collect(Collectors.joining());
        String names = IntStream.range(0, columns.size()).mapToObj(i -> ", hyperstack_" + i).collect(Collectors.joining());
        String typed = IntStream.range(0, columns.size()).mapToObj(i -> ", hyperstack_" + i + "::" + types.get(i))
                .collect(Collectors.joining());
        return "INSERT INTO " + name + " (" + NUMBER + ", " + SqlName.list(columns) + ") SELECT hyperstack_n" + typed
                + " FROM unnest(?::int[]" + texts + ") AS hyperstack_v (hyperstack_n" + names
                + ") ON CONFLICT DO NOTHING RETURNING " + NUMBER;
    }

    @Override
    public void drop() throws SQLException {
        Sql.run(connection, "DROP TABLE " + name);
    }
}
