package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.postgresql.Dependents.Thing;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/**
 * Views, rules, triggers, policies, functions, statistics and publications that use a column which changes its type: they are
 * dropped first and put back afterwards as they were. What uses something that goes is never dropped; the plan is refused.
 *
 * @param connection to the database, in the names after the renames
 * @param bench the lowering
 * @param replacedKeys the keys that are gone for a while, as tables and names
 */
record MakingWay(Connection connection, Workbench bench, Set<ColumnName> replacedKeys) {

    private static final String COLUMN = """
            select 'pg_class', c.oid::bigint, coalesce(a.attnum, 0) from unnest(?::text[], ?::text[]) n (owner, name)
            join pg_class c on c.oid = to_regclass(n.owner)
            left join pg_attribute a on a.attrelid = c.oid and a.attname = n.name""";

    private static final String KEY = """
            select 'pg_constraint', k.oid::bigint, 0 from unnest(?::text[], ?::text[]) n (owner, name)
            join pg_constraint k on k.conrelid = to_regclass(n.owner) and k.conname = n.name""";

    private static final String TYPE = """
            select 'pg_type', t.oid::bigint, 0 from unnest(?::text[], ?::text[]) n (owner, name)
            join pg_type t on t.oid = to_regtype(n.owner)""";

    void lower() throws SQLException {
        requireNoUsers();
        Set<ColumnName> columns = new TreeSet<>(bench.touched().retyped().keySet());
        columns.addAll(bench.touched().remade());
        List<Thing> things = new ArrayList<>(things(COLUMN, columns));
        things.addAll(things(KEY, replacedKeys));
        things.addAll(things(TYPE, whole(bench.touched().replacedTypes())));
        if (things.isEmpty()) {
            return;
        }
        List<Dependent> dependents = Dependents.of(connection, things).inOrder();
        List<DependentSql> ways = new ArrayList<>();
        for (Dependent dependent : dependents) {
            if (dependent.kind() == Dependent.Kind.OTHER) {
                throw cannotBePutBack(dependent);
            }
        }
        List<Dependent> back = dependents.stream().filter(dependent -> dependent.kind().canBePutBack()).toList();
        for (Dependent dependent : back) {
            ways.add(DependentSql.of(connection, dependent));
        }
        Change cause = bench.draft().changes().stream().filter(Change.AlterTable.class::isInstance).findFirst()
                .orElse(bench.draft().changes().get(0));
        for (int i = back.size() - 1; i >= 0; i--) {
            bench.steps().add(Phase.ASIDE, ways.get(i).drop(), "take off " + back.get(i).description(), cause);
        }
        for (int i = 0; i < back.size(); i++) {
            for (String sql : ways.get(i).back()) {
                bench.steps().add(Phase.BACK, sql, "put back " + back.get(i).description(), cause);
            }
        }
    }

    private HyperstackException cannotBePutBack(Dependent dependent) {
        return new HyperstackException(Problem.CANNOT_BE_PUT_BACK,
                dependent.description() + " uses what changes its type (" + String.join(", ", bench.touched().retyped().keySet()
                        .stream().map(ColumnName::toString).toList()) + "), and cannot be taken off and put back",
                "drop it, start again, and create it again");
    }

    private void requireNoUsers() throws SQLException {
        for (QualifiedName table : bench.touched().droppedTables()) {
            requireNoUsers("table \"" + table + "\" cannot be dropped", COLUMN, whole(List.of(table)));
        }
        for (ColumnName column : bench.touched().droppedColumns()) {
            requireNoUsers("column \"" + column.column() + "\" of table \"" + column.table() + "\" cannot be dropped", COLUMN,
                    List.of(column));
        }
        for (Change change : bench.draft().changes()) {
            if (change instanceof Change.DropEnumType) {
                requireNoUsers("type \"" + change.object() + "\" cannot be dropped", TYPE, whole(List.of(change.object())));
            }
        }
    }

    private void requireNoUsers(String what, String query, Collection<ColumnName> names) throws SQLException {
        List<Thing> dropped = things(COLUMN, whole(bench.touched().droppedTables()));
        List<String> users = Dependents.of(connection, things(query, names)).inOrder().stream()
                .filter(dependent -> dependent.kind().canBePutBack() || dependent.kind() == Dependent.Kind.OTHER)
                .filter(dependent -> dropped.stream().noneMatch(table -> table.oid() == dependent.partOf()))
                .map(Dependent::description).toList();
        if (!users.isEmpty()) {
            throw StillUsed.by(what, users);
        }
    }

    /** Tables and types as columns without a name. */
    private static List<ColumnName> whole(Collection<QualifiedName> names) {
        return names.stream().map(name -> new ColumnName(name, "")).toList();
    }

    private List<Thing> things(String query, Collection<ColumnName> names) throws SQLException {
        if (names.isEmpty()) {
            return Collections.emptyList();
        }
        List<Thing> things = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text",
                    names.stream().map(name -> Quoted.name(name.table())).toArray()));
            statement.setArray(2, connection.createArrayOf("text", names.stream().map(ColumnName::column).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    things.add(new Thing(row.getString(1), row.getLong(2), row.getInt(3)));
                }
            }
        }
        return things;
    }
}
