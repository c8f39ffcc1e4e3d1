package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;

/**
 * Asks PostgreSQL which values break a check, with no row of them in any table.
 *
 * @param connection within a transaction
 * @param columns the names and types that the check is about
 */
record PostgresqlCheck(Connection connection, List<String> columns, List<String> types) {

    /** The places of the combinations that break it; none when the check cannot be asked without its table. */
    Set<Integer> broken(Check check, List<List<@Nullable Object>> values) throws SQLException {
        String texts = IntStream.range(0, columns.size()).mapToObj(i -> ", ?::text[]").collect(Collectors.joining());
        String names = IntStream.range(0, columns.size()).mapToObj(i -> ", hyperstack_" + i).collect(Collectors.joining());
        String typed = IntStream.range(0, columns.size())
                .mapToObj(i -> "hyperstack_" + i + "::" + types.get(i) + " AS " + SqlName.of(columns.get(i)))
                .collect(Collectors.joining(", "));
        String sql = "SELECT hyperstack_n FROM unnest(?::int[]" + texts + ") AS hyperstack_v (hyperstack_n" + names
                + ") CROSS JOIN LATERAL (SELECT " + typed + ") hyperstack_t WHERE NOT (" + check.expression() + ")";
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement ask = connection.prepareStatement(sql)) {
            ask.setArray(1, connection.createArrayOf("int4", IntStream.range(0, values.size()).boxed().toArray()));
            for (int i = 0; i < columns.size(); i++) {
                int column = i;
                ask.setArray(i + 2, connection.createArrayOf("text",
                        values.stream().map(row -> row.get(column)).map(value -> value == null ? null : value.toString())
                                .toArray()));
            }
            Set<Integer> broken = new HashSet<>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    broken.add(rows.getInt(1));
                }
            }
            connection.releaseSavepoint(before);
            return broken;
        } catch (SQLException e) {
            connection.rollback(before);
            return Set.of();
        }
    }
}
