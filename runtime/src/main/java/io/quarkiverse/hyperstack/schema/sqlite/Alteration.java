package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Reason;
import io.quarkiverse.hyperstack.schema.plan.RowValues;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * A table's changes as far as SQLite's <a href="https://sqlite.org/lang_altertable.html">ALTER TABLE</a> goes: new columns, with
 * the foreign keys and checks that are about one new column only, and columns that go and that nothing else in the table names.
 * Indexes are left to others.
 */
final class Alteration {

    private final Change.AlterTable change;
    private final List<Column> columns = new ArrayList<>();
    private final List<TableChange.DropColumn> dropped = new ArrayList<>();
    private final Map<Constraint, Set<String>> constraints = new LinkedHashMap<>();
    private boolean possible = true;

    Alteration(Change.AlterTable change, RowValues values) {
        this.change = change;
        for (TableChange part : change.changes()) {
            if (part instanceof TableChange.AddColumn added) {
                columns.add(added.column());
                possible &= isPossible(added.column())
                        && !values.fillings().containsKey(new ColumnName(change.object(), added.column().name()));
            } else if (part instanceof TableChange.DropColumn drop) {
                dropped.add(drop);
            } else if (part instanceof TableChange.AddConstraint added) {
                Set<String> about = change.after().columnsOf(added.constraint());
                possible &= constraints.put(added.constraint(), about) == null;
            } else {
                possible &= part instanceof TableChange.AddIndex || part instanceof TableChange.DropIndex
                        || part instanceof TableChange.ChangeIndex || part instanceof TableChange.ChangeComment;
            }
        }
        Set<String> added = columns.stream().map(Column::name).collect(Collectors.toSet());
        possible &= constraints.entrySet().stream().allMatch(entry -> isAboutOneOf(added, entry.getKey(), entry.getValue()));
        possible &= dropped.isEmpty() || dropped.stream().map(drop -> drop.column().name()).noneMatch(named()::contains);
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

    /** The columns that something in the table names: keys, checks, generated columns, and indexes that stay. */
    private Set<String> named() {
        Table before = change.before();
        Set<String> named = new HashSet<>();
        before.constraints().all().forEach(constraint -> named.addAll(before.columnsOf(constraint)));
        Stream<String> generated = Stream.concat(before.columns().stream(), columns.stream()).map(Column::value)
                .filter(ColumnValue.Generated.class::isInstance)
                .map(value -> ((ColumnValue.Generated) value).expression());
        Stream<String> indexed = before.indexes().stream().filter(this::stays)
                .flatMap(index -> Stream.concat(index.parts().stream(), Stream.ofNullable(index.where())));
        Stream.concat(generated, indexed).forEach(expression -> named.addAll(before.columnsIn(expression)));
        return named;
    }

    private boolean stays(Index index) {
        return change.changes().stream()
                .noneMatch(part -> part instanceof TableChange.DropIndex drop && drop.index().equals(index)
                        || part instanceof TableChange.ChangeIndex changed && changed.before().equals(index));
    }

    List<Step> steps() {
        Table after = change.after();
        Reason reason = new Reason(after.name());
        String table = "ALTER TABLE " + Names.quote(after.name().name());
        List<Step> steps = new ArrayList<>();
        for (Column column : columns) {
            List<TableChange> parts = new ArrayList<>(List.of(new TableChange.AddColumn(column)));
            StringBuilder sql = new StringBuilder(table).append(" ADD COLUMN ").append(TableSql.column(column));
            constraints.forEach((constraint, about) -> {
                if (about.contains(column.name())) {
                    parts.add(new TableChange.AddConstraint(constraint));
                    sql.append(TableSql.behindColumn(constraint));
                }
            });
            steps.add(new Step(sql.toString(), String.join("; ", parts.stream().map(part -> part.accept(reason)).toList()),
                    change));
        }
        dropped.forEach(drop -> steps.add(
                new Step(table + " DROP COLUMN " + Names.quote(drop.column().name()), drop.accept(reason), change)));
        return steps;
    }
}
