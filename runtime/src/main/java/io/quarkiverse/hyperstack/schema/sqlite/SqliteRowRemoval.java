package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.dialect.Conditions;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.OutsideReference;
import io.quarkiverse.hyperstack.schema.dialect.RowRemoval;

/**
 * Empties tables of a SQLite database. Foreign keys are off meanwhile, so that neither order nor cycles matter, and each DELETE
 * <a href="https://sqlite.org/lang_delete.html#the_truncate_optimization">drops the pages as they are</a>. Triggers fire, for
 * they keep other tables in step; only where they keep rows in place they are put aside for a moment.
 */
final class SqliteRowRemoval implements RowRemoval {

    /** So that rows which triggers write into other tables go as well. */
    private static final int ROUNDS_WITH_TRIGGERS = 2;

    private final Dialect dialect;
    private final RemovableRows rows;
    private final Conditions conditions;

    private SqliteRowRemoval(Dialect dialect, RemovableRows rows) {
        this.dialect = dialect;
        this.rows = rows;
        this.conditions = rows.conditions();
    }

    static SqliteRowRemoval of(Connection connection, Dialect dialect, DeclaredNames declared) throws SQLException {
        return new SqliteRowRemoval(dialect, RemovableRows.read(connection, declared));
    }

    @Override
    public List<String> run(Connection connection) throws SQLException {
        BitSet found = conditions.ask(connection);
        List<String> full = full(found);
        List<DeclaredNames.Counter> moved = rows.counters().stream()
                .filter(counter -> found.get(rows.tables().size() + rows.counters().indexOf(counter))).toList();
        boolean counted = found.get(rows.tables().size() + rows.counters().size());
        if (full.isEmpty() && moved.isEmpty() && !counted) {
            return full;
        }
        refuseOutside(found, full);
        try {
            dialect.inTransaction(connection, Dialect.Access.WRITE, () -> remove(connection, full, moved, true));
        } catch (SQLException e) {
            if (dialect.isLocked(e) || rows.triggers().isEmpty()) {
                throw e;
            }
            // A trigger that refuses may have ended the transaction as well.
            dialect.inTransaction(connection, Dialect.Access.WRITE, () -> remove(connection, full, moved, false));
        }
        return full;
    }

    private List<String> full(BitSet found) {
        return found.stream().filter(i -> i < rows.tables().size()).mapToObj(i -> rows.tables().get(i)).toList();
    }

    private void refuseOutside(BitSet found, List<String> full) {
        int first = rows.tables().size() + rows.counters().size() + 1;
        for (OutsideReference reference : rows.references()) {
            if (found.get(first++) && full.contains(reference.target())) {
                throw reference.refusal();
            }
        }
    }

    private boolean remove(Connection connection, List<String> full, List<DeclaredNames.Counter> moved, boolean triggers)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> left = full;
            for (int i = 0; triggers && !left.isEmpty() && i < ROUNDS_WITH_TRIGGERS; i++) {
                delete(statement, left);
                left = rows.triggers().isEmpty() ? List.of() : full(conditions.ask(connection));
            }
            if (!left.isEmpty()) {
                withoutTriggers(statement, left);
            }
            if (rows.hasCounted()) {
                statement.executeUpdate("DELETE FROM sqlite_sequence WHERE name IN " + texts(rows.tables()));
            }
            for (DeclaredNames.Counter counter : moved) {
                statement.executeUpdate("DELETE FROM " + Names.quote(counter.table().name()));
                for (String insert : counter.firstRows()) {
                    statement.executeUpdate(insert);
                }
            }
            return true;
        }
    }

    private static void delete(Statement statement, List<String> tables) throws SQLException {
        for (String table : tables) {
            statement.executeUpdate("DELETE FROM " + Names.quote(table));
        }
    }

    /** SQLite cannot switch a trigger off, so it goes and comes back with its own words. */
    private void withoutTriggers(Statement statement, List<String> tables) throws SQLException {
        List<RemovableRows.Trigger> aside = rows.triggers().stream().filter(trigger -> tables.contains(trigger.table()))
                .toList();
        for (RemovableRows.Trigger trigger : aside) {
            statement.executeUpdate("DROP TRIGGER " + Names.quote(trigger.name()));
        }
        delete(statement, tables);
        for (RemovableRows.Trigger trigger : aside) {
            statement.executeUpdate(trigger.sql());
        }
    }

    static String texts(List<String> texts) {
        return texts.stream().map(Names::literal).collect(Collectors.joining(", ", "(", ")"));
    }
}
