package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Reason;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * A table's changes as far as SQLite's <a href="https://sqlite.org/lang_altertable.html">ALTER TABLE ADD COLUMN</a> goes: new
 * columns, with the foreign keys and checks that are about one new column only.
 */
final class Alteration {

    private final Change.AlterTable change;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Constraint, Set<String>> constraints = new LinkedHashMap<>();
    private boolean possible = true;

    Alteration(Change.AlterTable change) {
        this.change = change;
        for (TableChange part : change.changes()) {
            if (part instanceof TableChange.AddColumn added) {
                columns.add(added.column());
                possible &= isPossible(added.column());
            } else if (part instanceof TableChange.AddConstraint added) {
                Set<String> about = change.after().columnsOf(added.constraint());
                possible &= constraints.put(added.constraint(), about) == null;
            } else {
                possible &= part instanceof TableChange.AddIndex;
            }
        }
        Set<String> added = columns.stream().map(Column::name).collect(Collectors.toSet());
        possible &= constraints.entrySet().stream().allMatch(entry -> isAboutOneOf(added, entry.getKey(), entry.getValue()));
    }

    /** Whether no rebuild is needed. */
    boolean isPossible() {
        return possible;
    }

    private static boolean isPossible(Column column) {
        if (column.value() instanceof ColumnValue.Default value) {
            return TableSql.isLiteral(value) && !value.expression().startsWith("current_");
        }
        if (column.value() instanceof ColumnValue.Generated value) {
            return !value.stored();
        }
        return column.value() instanceof ColumnValue.None;
    }

    private static boolean isAboutOneOf(Set<String> added, Constraint constraint, Set<String> about) {
        return (constraint instanceof ForeignKey || constraint instanceof Check) && about.size() == 1
                && added.containsAll(about);
    }

    List<Step> steps() {
        Table after = change.after();
        Reason reason = new Reason(after.name());
        List<Step> steps = new ArrayList<>();
        for (Column column : columns) {
            List<TableChange> parts = new ArrayList<>(List.of(new TableChange.AddColumn(column)));
            StringBuilder sql = new StringBuilder("ALTER TABLE ").append(Names.quote(after.name().name()))
                    .append(" ADD COLUMN ").append(TableSql.column(column));
            constraints.forEach((constraint, about) -> {
                if (about.contains(column.name())) {
                    parts.add(new TableChange.AddConstraint(constraint));
                    sql.append(TableSql.behindColumn(constraint));
                }
            });
            steps.add(new Step(sql.toString(), String.join("; ", parts.stream().map(part -> part.accept(reason)).toList()),
                    change));
        }
        return steps;
    }
}
