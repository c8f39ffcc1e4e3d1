package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/**
 * A rule that only the target itself knows: the rows are put into a temporary table there that has nothing but the columns
 * and the rule.
 */
final class DryRule implements RowRule {

    private static final int ASKED = 500;

    private final TableCopy table;
    private final Rule rule;
    private final int[] places;
    private final DryTable dry;
    private final List<Waiting> waiting = new ArrayList<>();

    private DryRule(TableCopy table, Rule rule, DryTable dry) {
        this.table = table;
        this.rule = rule;
        this.places = rule.filled(table).stream().mapToInt(table.targets()::indexOf).toArray();
        this.dry = dry;
    }

    /** What the source cannot be asked, and a question without a row does not answer. */
    static List<RowRule> of(Target target, TableCopy table) throws SQLException {
        List<RowRule> rules = new ArrayList<>();
        for (Rule rule : rules(target, table)) {
            List<String> filled = rule.filled(table);
            if (!filled.isEmpty() && table.targets().containsAll(filled)) {
                Optional<DryTable> dry = target.dry(rule.table(table.to(), rules.size()), filled);
                dry.ifPresent(found -> rules.add(new DryRule(table, rule, found)));
            }
        }
        return rules;
    }

    private static List<Rule> rules(Target target, TableCopy copied) {
        Table table = copied.to();
        List<Rule> rules = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (index.unique() && KeyCheck.plain(table, index).filter(key -> KeyCheck.isAskedHere(copied, key)).isEmpty()) {
                rules.add(ofIndex(table, index));
            }
        }
        for (UniqueKey key : keys(table)) {
            if (!KeyCheck.isOrdinary(key.clauses()) || !KeyCheck.isAskedHere(copied, key.columns())) {
                rules.add(new Rule(new TreeSet<>(key.columns()), KeyCheck.TWICE, Constraints.of(List.of(key)), List.of()));
            }
        }
        for (Exclusion exclusion : table.constraints().exclusions()) {
            rules.add(new Rule(columns(table, exclusion.definition()),
                    "are kept out by another row (constraint \"" + exclusion.name() + "\")",
                    Constraints.of(List.of(new Exclusion(null, undeferred(exclusion.definition())))), List.of()));
        }
        if (target.asksChecksDry()) {
            for (Check check : table.constraints().checks()) {
                rules.add(new Rule(columns(table, check.expression()), CheckRule.BROKEN + check.expression(),
                        Constraints.of(List.of(new Check(null, check.expression()))), List.of()));
            }
        }
        return rules;
    }

    private static Rule ofIndex(Table table, Index index) {
        SortedSet<String> columns = columns(table,
                String.join(" ", index.parts()) + " " + String.join(" ", index.clauses()));
        columns.addAll(index.where() == null ? Set.of() : columns(table, index.where()));
        return new Rule(columns, KeyCheck.TWICE + " (unique index \"" + index.name() + "\")", Constraints.of(List.of()),
                List.of(index));
    }

    /** The primary key and the unique constraints, without what does not decide which values are the same. */
    private static List<UniqueKey> keys(Table table) {
        List<UniqueKey> keys = new ArrayList<>(table.constraints().uniqueKeys());
        PrimaryKey primary = table.constraints().primaryKey();
        if (primary != null) {
            keys.add(new UniqueKey(null, primary.columns(), primary.clauses()));
        }
        return keys.stream().map(key -> new UniqueKey(null, key.columns(),
                key.clauses().stream().filter(clause -> !KeyCheck.isOrdinary(List.of(clause))).toList())).toList();
    }

    /** What is checked at the end of a transaction could not be asked about before. */
    private static String undeferred(String definition) {
        return definition.replaceAll(" (NOT )?DEFERRABLE( INITIALLY \\w+)?$", "");
    }

    private static SortedSet<String> columns(Table table, String expression) {
        return new TreeSet<>(table.columnsIn(expression));
    }

    @Override
    public void row(long row, @Nullable Object[] values, RowKey key, Refused refused) throws SQLException {
        @Nullable
        Object[] asked = new Object[places.length];
        for (int i = 0; i < places.length; i++) {
            asked[i] = values[places[i]];
        }
        waiting.add(new Waiting(row, key.text(row), asked));
        if (waiting.size() == ASKED) {
            ask(refused);
        }
    }

    private void ask(Refused refused) throws SQLException {
        String names = String.join(", ", rule.columns);
        for (int place : dry.refused(waiting.stream().map(Waiting::values).toList())) {
            Waiting row = waiting.get(place);
            refused.add(new Refused.Row(table, row.row, names, rule.reason, rule.reason, row.key));
        }
        waiting.clear();
    }

    @Override
    public void end(Refused refused) throws SQLException {
        ask(refused);
        dry.drop();
    }

    private record Waiting(long row, String key, @Nullable Object[] values) {
    }

    /**
     * A rule.
     *
     * @param columns that it is about
     * @param reason what rows do that break it, in words that go on after "values"
     * @param constraints the rule, or none
     * @param indexes the rule, or none
     */
    private record Rule(SortedSet<String> columns, String reason, Constraints constraints, List<Index> indexes) {

        /** The columns that get values, in the order of the table: those that are computed follow from others. */
        List<String> filled(TableCopy table) {
            SortedSet<String> needed = needed(table.to());
            return table.to().columns().stream().filter(column -> needed.contains(column.name()) && !isComputed(column))
                    .map(Column::name).toList();
        }

        private SortedSet<String> needed(Table table) {
            SortedSet<String> needed = new TreeSet<>(columns);
            for (Column column : table.columns()) {
                if (columns.contains(column.name()) && column.value() instanceof ColumnValue.Generated computed) {
                    needed.addAll(table.columnsIn(computed.expression()));
                }
            }
            return needed;
        }

        private static boolean isComputed(Column column) {
            return column.value() instanceof ColumnValue.Generated;
        }

        /** The table with the rule alone. */
        Table table(Table table, int number) {
            SortedSet<String> needed = needed(table);
            List<Column> kept = table.columns().stream().filter(column -> needed.contains(column.name()))
                    .map(column -> new Column(column.name(), column.type(), true,
                            isComputed(column) ? column.value() : new ColumnValue.None(), null))
                    .toList();
            List<Index> named = indexes.stream().map(index -> new Index("hyperstack_rule_of_" + number, true, index.parts(),
                    index.where(), index.clauses())).toList();
            return new Table(QualifiedName.of("hyperstack_rule_" + number), kept, constraints, named, null, Set.of());
        }
    }
}
