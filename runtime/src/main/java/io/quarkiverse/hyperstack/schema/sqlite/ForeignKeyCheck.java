package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * The rows that point at nothing, by SQLite's own <a href="https://sqlite.org/pragma.html#pragma_foreign_key_check">check</a>,
 * before and after a change. What was broken before is no obstacle. However many rows are broken, only so many are remembered
 * one by one; beyond that they are counted.
 */
final class ForeignKeyCheck {

    private static final int REMEMBERED = 1_000;
    private static final int SAMPLES = 5;

    private final Set<String> remembered = new HashSet<>();
    private final Map<String, Long> counts = new HashMap<>();
    private boolean allRemembered = true;

    private ForeignKeyCheck() {
    }

    /** What is broken in some tables now. */
    static ForeignKeyCheck before(Connection connection, Set<String> tables) throws SQLException {
        ForeignKeyCheck check = new ForeignKeyCheck();
        for (String table : tables) {
            broken(connection, table, (reference, row) -> {
                check.counts.merge(reference, 1L, Long::sum);
                check.allRemembered = check.remembered.size() < REMEMBERED;
                if (check.allRemembered) {
                    check.remembered.add(row);
                }
            });
        }
        return check;
    }

    /**
     * Refuses when something is broken that was not before.
     *
     * @param renumbered the tables whose rows SQLite knows by other numbers than before
     */
    void requireNothingNew(Connection connection, Set<String> tables, Set<String> renumbered) throws SQLException {
        long found = 0;
        List<String> samples = new ArrayList<>();
        for (String table : tables) {
            Map<String, Long> now = new HashMap<>();
            Map<String, Long> unknown = new HashMap<>();
            broken(connection, table, (reference, row) -> {
                now.merge(reference, 1L, Long::sum);
                if (!remembered.contains(row)) {
                    unknown.merge(reference, 1L, Long::sum);
                    if (samples.size() < SAMPLES) {
                        samples.add(row);
                    }
                }
            });
            boolean comparable = allRemembered && !renumbered.contains(table);
            for (Map.Entry<String, Long> entry : (comparable ? unknown : now).entrySet()) {
                long known = comparable ? 0 : counts.getOrDefault(entry.getKey(), 0L);
                found += Math.max(0, entry.getValue() - known);
            }
        }
        if (found > 0) {
            throw new HyperstackException(Problem.REFERENCES_BROKEN,
                    "after the change " + found + " references would be broken: "
                            + String.join(", ", samples.stream().sorted().toList()),
                    "repair the rows, or report this with the plan if they were right before");
        }
    }

    /** Takes one broken reference: between which tables, and which row it is. */
    @FunctionalInterface
    private interface Broken {

        void take(String reference, String row);
    }

    private static void broken(Connection connection, String table, Broken broken) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check(" + Names.quote(table) + ")")) {
            for (int number = 1; rows.next(); number++) {
                // a table WITHOUT ROWID has nothing to tell its rows apart: they are numbered
                String row = rows.getString(2) == null ? "one more row (" + number + ")" : "row " + rows.getString(2);
                String reference = " of table \"" + rows.getString(1) + "\" points at nothing in \"" + rows.getString(3) + "\"";
                broken.take(reference, row + reference);
            }
        } catch (SQLException mismatch) {
            // the target has no fitting key: SQLite cannot check this table, before and after alike
            String what = "table \"" + table + "\": " + mismatch.getMessage();
            broken.take(what, what);
        }
    }
}
