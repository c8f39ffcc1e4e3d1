package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.RowMoves;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/**
 * Rows that go from one table to another: they come while the tables and columns that held them are still there. The users'
 * triggers do not see it.
 */
final class MoveLowering {

    private final Workbench bench;
    private final RowMoves moves;

    MoveLowering(Workbench bench) {
        this.bench = bench;
        this.moves = bench.draft().values().moves();
    }

    void lower() {
        moves.replaced().forEach(this::replace);
        inOrder().forEach(table -> arrive(table, Objects.requireNonNull(moves.arrivals().get(table))));
        moves.departures().forEach((table, where) -> bench.steps().add(Phase.MOVES,
                "DELETE FROM " + Quoted.name(table) + " WHERE " + where,
                "rows of table \"" + table + "\" are in other tables now", cause(table)));
        Set<QualifiedName> there = new TreeSet<>(moves.departures().keySet());
        moves.arrivals().keySet().stream().filter(bench.draft().live().tables()::containsKey).forEach(there::add);
        moves.replaced().keySet().forEach(column -> there.add(column.table()));
        there.forEach(this::triggers);
    }

    /** A table whose rows go on to another one gets its own rows behind that one. */
    private List<QualifiedName> inOrder() {
        List<QualifiedName> order = new ArrayList<>();
        Set<QualifiedName> open = new TreeSet<>(moves.arrivals().keySet());
        while (!open.isEmpty()) {
            QualifiedName next = open.stream().filter(table -> open.stream().noneMatch(other -> !other.equals(table)
                    && moves.arrivals().getOrDefault(other, "").contains("from " + Quoted.name(table) + " as "))).findFirst()
                    .orElseGet(() -> open.iterator().next());
            open.remove(next);
            order.add(next);
        }
        return order;
    }

    private void replace(ColumnName column, String expression) {
        String name = Quoted.name(column.column());
        bench.steps().add(Phase.MOVES,
                "UPDATE " + Quoted.name(column.table()) + " SET " + name + " = " + expression + " WHERE " + name
                        + " IS DISTINCT FROM " + expression,
                "rows of table \"" + column.table() + "\" get new names in column \"" + column.column() + "\"",
                cause(column.table()));
    }

    private void arrive(QualifiedName name, String query) {
        Table live = bench.draft().live().tables().get(name);
        Table table = live == null ? added(name) : Objects.requireNonNull(bench.after(name));
        if (live != null) {
            live.columns().stream().filter(column -> !column.nullable() && table.column(column.name()).isEmpty())
                    .forEach(column -> bench.steps().add(Phase.LOOSENING,
                            TableSql.alter(name, "ALTER COLUMN " + Quoted.name(column.name()) + " DROP NOT NULL"),
                            "column \"" + column.name() + "\" of table \"" + name + "\" goes", cause(name)));
        }
        List<Column> stored = table.columns().stream().filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .toList();
        bench.steps().add(Phase.MOVES, "INSERT INTO " + Quoted.name(name) + " ("
                + stored.stream().map(column -> Quoted.name(column.name())).collect(Collectors.joining(", "))
                + ") OVERRIDING SYSTEM VALUE SELECT " + stored.stream().map(this::value).collect(Collectors.joining(", "))
                + " FROM (" + query + ") AS hyperstack_moved",
                "table \"" + name + "\" gets rows of other tables", cause(name));
        for (Column column : table.columns()) {
            if (column.value() instanceof ColumnValue.Identity) {
                bench.steps().add(Phase.NUMBERING, IdentityLowering.goOn(new ColumnName(name, column.name())),
                        "go on behind the highest number of column \"" + column.name() + "\" of table \"" + name + "\"",
                        cause(name));
            }
        }
    }

    /** Enum types that are not yet what they are going to be come as text. */
    private String value(Column column) {
        String type = column.type().sql();
        boolean text = Stream.concat(bench.draft().renames().enumTypes().values().stream(), bench.draft().changes().stream()
                .filter(change -> change instanceof Change.AddEnumType || change instanceof Change.ChangeEnumType)
                .map(Change::object))
                .anyMatch(changed -> NewWords.parsed(type.replaceAll("\\[\\]$", "")).equals(changed));
        return Quoted.name(column.name()) + (text ? (type.endsWith("[]") ? "::text[]::" : "::text::") + type : "");
    }

    private Table added(QualifiedName name) {
        return bench.draft().changes().stream().filter(Change.AddTable.class::isInstance).map(Change.AddTable.class::cast)
                .filter(change -> change.object().equals(name)).map(Change.AddTable::table).findFirst().orElseThrow();
    }

    private Change cause(QualifiedName table) {
        return bench.draft().changes().stream().filter(change -> change.object().equals(table)).findFirst().orElseThrow();
    }

    private void triggers(QualifiedName table) {
        for (String enabled : bench.around().triggers().getOrDefault(table, List.of())) {
            bench.steps().add(Phase.TRIGGERS_OFF,
                    TableSql.alter(table, enabled.replaceFirst("^ENABLE( ALWAYS)?", "DISABLE")),
                    "keep a trigger of table \"" + table + "\" from rows that move", cause(table));
            bench.steps().add(Phase.TRIGGERS_ON, TableSql.alter(table, enabled),
                    "switch the trigger of table \"" + table + "\" on again", cause(table));
        }
    }
}
