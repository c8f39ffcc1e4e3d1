package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;

/**
 * A check of the target, which the target itself is asked about: each combination of values once, several at a time, before
 * any row is written.
 */
final class CheckRule implements RowRule {

    static final String BROKEN = "break the check of the target: ";
    private static final int ASKED = 500;
    private static final int REMEMBERED = 50_000;

    private final Target target;
    private final TableCopy table;
    private final Check check;
    private final List<Column> columns;
    private final int[] places;
    private final Map<List<@Nullable Object>, Boolean> known = new HashMap<>();
    private final Set<List<@Nullable Object>> unknown = new LinkedHashSet<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private CheckRule(Target target, TableCopy table, Check check, List<Column> columns) {
        this.target = target;
        this.table = table;
        this.check = check;
        this.columns = columns;
        List<String> names = table.targets();
        this.places = columns.stream().mapToInt(column -> names.indexOf(column.name())).toArray();
    }

    /** The checks of a table that are about columns which are copied. */
    static List<CheckRule> of(Target target, TableCopy table) {
        List<CheckRule> rules = new ArrayList<>();
        if (target.asksChecksDry()) {
            return rules;
        }
        for (Check check : table.to().constraints().checks()) {
            List<Column> columns = table.to().columnsIn(check.expression()).stream()
                    .map(name -> table.to().column(name).orElseThrow()).toList();
            if (!columns.isEmpty() && columns.stream().allMatch(column -> table.targets().contains(column.name()))) {
                rules.add(new CheckRule(target, table, check, columns));
            }
        }
        return rules;
    }

    @Override
    public void row(long row, @Nullable Object[] values, RowKey key, Refused refused) throws SQLException {
        List<@Nullable Object> asked = new ArrayList<>(places.length);
        for (int place : places) {
            asked.add(values[place]);
        }
        Boolean holds = known.get(asked);
        if (Boolean.TRUE.equals(holds)) {
            return;
        }
        waiting.add(new Waiting(row, key.text(row), asked));
        if (holds == null) {
            unknown.add(asked);
        }
        if (waiting.size() >= ASKED) {
            ask(refused);
        }
    }

    @Override
    public void end(Refused refused) throws SQLException {
        ask(refused);
    }

    /** Asks what was not asked yet. */
    private void ask(Refused refused) throws SQLException {
        if (!unknown.isEmpty()) {
            if (known.size() > REMEMBERED) {
                known.clear();
            }
            List<List<@Nullable Object>> asked = new ArrayList<>(unknown);
            Set<Integer> broken = target.broken(table.to(), check, columns, asked);
            for (int i = 0; i < asked.size(); i++) {
                known.put(asked.get(i), !broken.contains(i));
            }
            unknown.clear();
        }
        for (Waiting row : waiting) {
            if (Boolean.FALSE.equals(known.get(row.values))) {
                String names = String.join(", ", columns.stream().map(Column::name).toList());
                refused.add(new Refused.Row(table, row.row, names, BROKEN + check.expression(), BROKEN + check.expression(),
                        row.key));
            }
        }
        waiting.clear();
    }

    private record Waiting(long row, String key, List<@Nullable Object> values) {
    }
}
