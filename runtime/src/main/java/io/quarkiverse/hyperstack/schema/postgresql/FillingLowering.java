package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/**
 * Gives values to rows that have none: one UPDATE a table, so that every expression sees the row as it is. The users' triggers
 * do not see it.
 */
final class FillingLowering {

    private final Workbench bench;
    private final Map<QualifiedName, Map<String, String>> added = new TreeMap<>();
    private final Map<QualifiedName, Map<String, String>> filled = new TreeMap<>();
    private final Map<QualifiedName, Map<String, String>> later = new TreeMap<>();
    private final Map<QualifiedName, Set<String>> numbered = new TreeMap<>();
    private final Map<QualifiedName, Change> causes = new TreeMap<>();

    FillingLowering(Workbench bench) {
        this.bench = bench;
    }

    /** A column that is new. */
    void fillNew(ColumnName name, String expression, Change cause) {
        added.computeIfAbsent(name.table(), table -> new TreeMap<>()).put(name.column(), expression);
        causes.putIfAbsent(name.table(), cause);
    }

    /** A column that has values in some rows. */
    void fillGaps(ColumnName name, String expression, Change cause) {
        filled.computeIfAbsent(name.table(), table -> new TreeMap<>()).put(name.column(), expression);
        causes.putIfAbsent(name.table(), cause);
    }

    /** A column that is converted first; a helping column keeps what the filling gives over the row as it was. */
    void fillLater(ColumnName name, DataType type, String helper, Change cause) {
        String filling = Objects.requireNonNull(bench.draft().values().fillings().get(name));
        bench.steps().add(Phase.COLUMNS,
                TableSql.alter(name.table(), "ADD COLUMN " + Quoted.name(helper) + " " + type.sql()),
                "keep what fills column \"" + name.column() + "\" of table \"" + name.table() + "\"", cause);
        fillNew(new ColumnName(name.table(), helper), "(" + filling + ")", cause);
        later.computeIfAbsent(name.table(), table -> new TreeMap<>()).put(name.column(), helper);
        bench.steps().add(Phase.TRIGGERS_ON, TableSql.alter(name.table(), "DROP COLUMN " + Quoted.name(helper)),
                "drop what filled column \"" + name.column() + "\" of table \"" + name.table() + "\"", cause);
    }

    /** A column that is going to number rows, and does not have numbers in all of them. */
    void number(ColumnName name, Change cause) {
        numbered.computeIfAbsent(name.table(), table -> new TreeSet<>()).add(name.column());
        causes.putIfAbsent(name.table(), cause);
    }

    /** Writes the statements. */
    void finish() {
        settle(Phase.FILLINGS, causes.keySet(), "DEFERRED");
        settle(Phase.FILLINGS_AFTER_CONVERSIONS, later.keySet(), "DEFERRED");
        causes.forEach((table, cause) -> {
            Map<String, String> fresh = added.getOrDefault(table, Map.of());
            Map<String, String> gaps = filled.getOrDefault(table, Map.of());
            triggers(table, cause);
            if (!fresh.isEmpty() || !gaps.isEmpty()) {
                update(Phase.FILLINGS, table, sets(table, fresh, gaps), fresh.isEmpty() ? whereNull(gaps) : "", cause);
            }
            later.getOrDefault(table, Map.of()).forEach((column, helper) -> update(Phase.FILLINGS_AFTER_CONVERSIONS, table,
                    List.of(Quoted.name(column) + " = " + Quoted.name(helper)), whereNull(Map.of(column, helper)), cause));
            numbered.getOrDefault(table, Set.of()).forEach(column -> number(table, Quoted.name(column), cause));
        });
        settle(Phase.FILLINGS, causes.keySet(), "IMMEDIATE");
        settle(Phase.FILLINGS_AFTER_CONVERSIONS, later.keySet(), "IMMEDIATE");
    }

    /**
     * What is deferrable is checked when all tables are filled, for they may need each other; and no later, because a table with
     * checks to come cannot be changed.
     */
    private void settle(Phase phase, Set<QualifiedName> tables, String when) {
        tables.stream().filter(this::hasDeferrable).findFirst().ifPresent(table -> bench.steps().add(phase,
                "SET CONSTRAINTS ALL " + when, when.equals("DEFERRED")
                        ? "check keys when every table is filled"
                        : "check the keys of what is filled",
                Objects.requireNonNull(causes.get(table))));
    }

    private boolean hasDeferrable(QualifiedName table) {
        Table live = bench.draft().live().tables().get(table);
        return live != null && Stream.of(live.constraints().primaryKey()).filter(Objects::nonNull)
                .anyMatch(key -> isDeferrable(key.clauses()))
                || live != null && live.constraints().uniqueKeys().stream().anyMatch(key -> isDeferrable(key.clauses()))
                || bench.around().foreignKeys().stream()
                        .filter(key -> key.table().equals(table) || key.target().equals(table))
                        .anyMatch(key -> key.definition().contains(" DEFERRABLE"));
    }

    private static boolean isDeferrable(List<String> clauses) {
        return clauses.stream().anyMatch(clause -> clause.startsWith("DEFERRABLE"));
    }

    /** Behind the highest number, as the database would have done. */
    private void number(QualifiedName table, String column, Change cause) {
        String rows = Quoted.name(table);
        bench.steps().add(Phase.FILLINGS_AFTER_CONVERSIONS,
                "UPDATE " + rows + " SET " + column + " = hyperstack_numbered.number FROM (SELECT ctid AS row, "
                        + "greatest((SELECT max(" + column + ") FROM " + rows + "), 0) + row_number() OVER () AS number FROM "
                        + rows + " WHERE " + column + " IS NULL) AS hyperstack_numbered WHERE " + rows
                        + ".ctid = hyperstack_numbered.row",
                "number the rows of table \"" + table + "\" that have no number", cause);
    }

    private List<String> sets(QualifiedName table, Map<String, String> fresh, Map<String, String> gaps) {
        List<String> sets = new ArrayList<>();
        fresh.forEach((column, expression) -> sets.add(Quoted.name(column) + " = " + expression));
        boolean alone = fresh.isEmpty() && gaps.size() == 1;
        gaps.forEach((column, expression) -> sets.add(Quoted.name(column) + " = "
                + (alone ? expression : "coalesce(" + Quoted.name(column) + ", " + typed(table, column, expression) + ")")));
        return sets;
    }

    /** Of the column's type, but of no length: what is too long is refused, not cut. */
    private String typed(QualifiedName table, String column, String expression) {
        return bench.before(new ColumnName(table, column))
                .map(there -> "(" + expression + ")::" + Casts.base(ColumnSql.plain(there.type()).sql())).orElse(expression);
    }

    private static String whereNull(Map<String, String> columns) {
        return columns.keySet().stream().map(column -> Quoted.name(column) + " IS NULL")
                .collect(Collectors.joining(" OR ", " WHERE ", ""));
    }

    private void update(Phase phase, QualifiedName table, List<String> sets, String where, Change cause) {
        bench.steps().add(phase, "UPDATE " + Quoted.name(table) + " SET " + String.join(", ", sets) + where,
                "fill table \"" + table + "\" where it has no value", cause);
    }

    private void triggers(QualifiedName table, Change cause) {
        for (String enabled : bench.around().triggers().getOrDefault(table, List.of())) {
            String disabled = enabled.replaceFirst("^ENABLE( ALWAYS)?", "DISABLE");
            bench.steps().add(Phase.TRIGGERS_OFF, TableSql.alter(table, disabled),
                    "keep a trigger of table \"" + table + "\" from what is filled in", cause);
            bench.steps().add(Phase.TRIGGERS_ON, TableSql.alter(table, enabled),
                    "switch the trigger of table \"" + table + "\" on again", cause);
        }
    }
}
