package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.dialect.Conditions;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.OutsideReference;
import io.quarkiverse.hyperstack.schema.dialect.RowRemoval;

/**
 * Empties tables of a PostgreSQL database. One statement deletes from all of them, so foreign keys, which are checked when it
 * ends, do not care about order and cycles; it is faster than TRUNCATE, which makes new files, until a table has many rows.
 * Triggers fire, for they keep other tables in step; only where they keep rows in place they are switched off for a moment.
 */
final class PostgresqlRowRemoval implements RowRemoval {

    /** So that rows which triggers write into other tables go as well. */
    private static final int ROUNDS_WITH_TRIGGERS = 2;
    /** From which size on a table is truncated, in bytes. */
    private static final long LARGE = 1024 * 1024;

    private final Dialect dialect;
    private final RemovableRows rows;
    private final Conditions conditions;

    private PostgresqlRowRemoval(Dialect dialect, RemovableRows rows) {
        this.dialect = dialect;
        this.rows = rows;
        this.conditions = rows.conditions();
    }

    static PostgresqlRowRemoval of(Connection connection, Dialect dialect, DeclaredNames declared) throws SQLException {
        return new PostgresqlRowRemoval(dialect, RemovableRows.read(connection, declared));
    }

    @Override
    public List<String> run(Connection connection) throws SQLException {
        BitSet found = conditions.ask(connection);
        List<RemovableRows.Removable> full = full(found);
        List<DeclaredNames.Counter> moved = rows.counters().stream()
                .filter(counter -> found.get(rows.tables().size() + rows.counters().indexOf(counter))).toList();
        refuseOutside(found, full);
        if (!full.isEmpty() || !moved.isEmpty()) {
            dialect.inTransaction(connection, Dialect.Access.WRITE, () -> remove(connection, full, moved));
        }
        restart(connection);
        return full.stream().map(RemovableRows.Removable::shown).toList();
    }

    private List<RemovableRows.Removable> full(BitSet found) {
        return found.stream().filter(i -> i < rows.tables().size()).mapToObj(i -> rows.tables().get(i)).toList();
    }

    private void refuseOutside(BitSet found, List<RemovableRows.Removable> full) {
        int first = rows.tables().size() + rows.counters().size();
        for (OutsideReference reference : rows.references()) {
            if (found.get(first++) && full.stream().anyMatch(table -> table.shown().equals(reference.target()))) {
                throw reference.refusal();
            }
        }
    }

    private boolean remove(Connection connection, List<RemovableRows.Removable> full, List<DeclaredNames.Counter> moved)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean guarded = rows.tables().stream().anyMatch(RemovableRows.Removable::isGuarded);
            if (!guarded) {
                delete(connection, statement, full);
            } else {
                guarded(connection, statement, full);
            }
            for (DeclaredNames.Counter counter : moved) {
                statement.executeUpdate("DELETE FROM " + Quoted.name(counter.table()));
                for (String insert : counter.firstRows()) {
                    statement.executeUpdate(insert);
                }
            }
            return true;
        }
    }

    /** With triggers first, and without where they refuse or leave rows behind. */
    private void guarded(Connection connection, Statement statement, List<RemovableRows.Removable> full) throws SQLException {
        List<RemovableRows.Removable> left = full;
        for (int i = 0; !left.isEmpty() && i < ROUNDS_WITH_TRIGGERS; i++) {
            Savepoint before = connection.setSavepoint();
            try {
                switchRules(statement, left, "DISABLE");
                delete(connection, statement, left);
                switchRules(statement, left, "ENABLE");
                left = full(conditions.ask(connection));
            } catch (SQLException e) {
                if (dialect.isLocked(e)) {
                    throw e;
                }
                connection.rollback(before);
                break;
            }
        }
        if (!left.isEmpty()) {
            switchRules(statement, left, "DISABLE");
            switchTriggers(statement, left, "DISABLE");
            delete(connection, statement, left);
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            switchTriggers(statement, left, "ENABLE");
            switchRules(statement, left, "ENABLE");
        }
    }

    private static void switchRules(Statement statement, List<RemovableRows.Removable> tables, String verb)
            throws SQLException {
        for (RemovableRows.Removable table : tables) {
            for (RemovableRows.Switch rule : table.rules()) {
                statement.execute(rule.sql(table.name(), verb, "RULE"));
            }
        }
    }

    private static void switchTriggers(Statement statement, List<RemovableRows.Removable> tables, String verb)
            throws SQLException {
        for (RemovableRows.Removable table : tables) {
            for (RemovableRows.Switch trigger : table.triggers()) {
                statement.execute(trigger.sql(table.name(), verb, "TRIGGER"));
            }
        }
    }

    private void delete(Connection connection, Statement statement, List<RemovableRows.Removable> tables) throws SQLException {
        Set<RemovableRows.Removable> truncated = truncated(connection, tables);
        if (!truncated.isEmpty()) {
            statement.execute(
                    "TRUNCATE " + truncated.stream().map(RemovableRows.Removable::name).collect(Collectors.joining(", ")));
        }
        List<String> names = tables.stream().filter(table -> !truncated.contains(table)).map(RemovableRows.Removable::name)
                .toList();
        if (names.isEmpty()) {
            return;
        }
        StringBuilder sql = new StringBuilder();
        for (int i = 1; i < names.size(); i++) {
            sql.append(i == 1 ? "WITH " : ", ").append("d").append(i).append(" AS (DELETE FROM ").append(names.get(i))
                    .append(")");
        }
        statement.executeUpdate(sql.append(" DELETE FROM ").append(names.get(0)).toString());
    }

    /** Large tables whose triggers would not miss anything, with all that point to them, as TRUNCATE demands. */
    private Set<RemovableRows.Removable> truncated(Connection connection, List<RemovableRows.Removable> tables)
            throws SQLException {
        Set<RemovableRows.Removable> truncated = new LinkedHashSet<>();
        for (RemovableRows.Removable table : large(connection, tables)) {
            Set<RemovableRows.Removable> together = rows.pointingTo(table);
            if (together.stream().noneMatch(one -> one.isGuarded() || rows.isReferencedFromOutside(one))) {
                truncated.addAll(together);
            }
        }
        return truncated;
    }

    private static List<RemovableRows.Removable> large(Connection connection, List<RemovableRows.Removable> tables)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select i from unnest(?::oid[]) with ordinality as t (oid, i) where pg_relation_size(oid) > " + LARGE)) {
            statement.setArray(1, oids(connection, tables.stream().map(RemovableRows.Removable::oid).toList()));
            List<RemovableRows.Removable> large = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    large.add(tables.get(found.getInt(1) - 1));
                }
            }
            return large;
        }
    }

    /** Of those that have given a number; a sequence is no part of the transaction. */
    private void restart(Connection connection) throws SQLException {
        if (rows.sequences().isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection
                .prepareStatement("select setval(seqrelid::regclass, seqstart, false) from pg_sequence"
                        + " where seqrelid = any (?::oid[]) and pg_sequence_last_value(seqrelid) is not null")) {
            statement.setArray(1, oids(connection, rows.sequences()));
            statement.execute();
        }
    }

    static Array oids(Connection connection, List<Long> oids) throws SQLException {
        return connection.createArrayOf("int8", oids.toArray());
    }
}
