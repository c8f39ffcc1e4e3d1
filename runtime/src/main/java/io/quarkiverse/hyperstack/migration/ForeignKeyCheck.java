package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What SQLite's <a href="https://www.sqlite.org/pragma.html#pragma_foreign_key_check">foreign_key_check</a> finds.
 *
 * @param violations how often each violation occurs; rows of tables without rowids cannot be told apart
 * @param error why the check is impossible (a foreign key whose parent has no matching key), or null
 */
record ForeignKeyCheck(Map<Violation, Integer> violations, @Nullable String error) {

    /**
     * A row that points at nothing.
     *
     * @param table the table of the row
     * @param rowid the row, null in a table without rowids
     * @param parent the table it should point at
     */
    record Violation(String table, @Nullable Long rowid, String parent) {
    }

    static ForeignKeyCheck run(Connection connection) {
        Map<Violation, Integer> violations = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma foreign_key_check")) {
            while (rows.next()) {
                long rowid = rows.getLong(2);
                Violation violation = new Violation(rows.getString(1), rows.wasNull() ? null : rowid, rows.getString(3));
                violations.merge(violation, 1, Integer::sum);
            }
            return new ForeignKeyCheck(violations, null);
        } catch (SQLException e) {
            return new ForeignKeyCheck(Map.of(), e.getMessage());
        }
    }

    /**
     * The violations that an earlier check did not find.
     *
     * @param earlier the check before
     * @return how often each new one occurs
     */
    Map<Violation, Integer> since(ForeignKeyCheck earlier) {
        Map<Violation, Integer> found = new HashMap<>();
        violations.forEach((violation, count) -> {
            int more = count - earlier.violations.getOrDefault(violation, 0);
            if (more > 0) {
                found.put(violation, more);
            }
        });
        return found;
    }
}
