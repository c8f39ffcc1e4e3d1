package io.quarkiverse.hyperstack.schema.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.plan.DataLoss;

/**
 * Whether every value that was there is at its place or in the trash, for any change: a table that is still there (by its name
 * or by a rename of the plan) has as many rows, a column that is still there has the same value in the same row, and what is
 * not there any more is in the trash. A value of another type has to read the same, unless the scenario says that the column
 * is converted, and proves it by queries.
 */
final class RowsKept {

    private final Seen before;
    private final Seen after;
    private final PlannedRenames renames;
    private final Scenario scenario;
    private final Trash trash;
    private final List<String> complaints = new ArrayList<>();

    RowsKept(Seen before, Seen after, PlannedRenames renames, Scenario scenario) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.scenario = scenario;
        this.trash = new Trash(after);
    }

    /** What is missing or wrong; nothing when all is well. */
    List<String> complaints() {
        Set<String> kept = new TreeSet<>();
        before.tables().forEach((name, table) -> {
            String now = renames.table(name);
            TableSeen there = after.tables().get(now);
            if (Seen.isOurs(name)) {
                kept.add(name);
            } else if (there == null) {
                gone(name, table);
            } else {
                kept.add(now);
                kept(now, table, there);
            }
        });
        after.tables().forEach((name, table) -> {
            if (!kept.contains(name) && !Seen.isOurs(name) && !table.rows().isEmpty()
                    && !scenario.names("filled").contains(name)) {
                complaints.add("new table " + name + " has rows: " + table.rows());
            }
        });
        return complaints;
    }

    private void gone(String name, TableSeen table) {
        for (Map<String, @Nullable String> row : table.rows()) {
            List<String> values = table.columns().stream().filter(column -> !column.isRowid() && !column.generated())
                    .map(column -> row.get(column.name())).filter(Objects::nonNull).map(RowsKept::loose).toList();
            if (mayNotLose() && !trash.gives(values)) {
                complaints.add("row of dropped table " + name + " is not in the trash: " + row);
            }
        }
    }

    private boolean mayNotLose() {
        return scenario.rules().dataLoss() != DataLoss.ALLOW;
    }

    private void kept(String now, TableSeen table, TableSeen there) {
        if (table.rows().size() != there.rows().size()) {
            complaints.add("table " + now + " had " + table.rows().size() + " rows and has " + there.rows().size());
        }
        ColumnPairs pairs = new ColumnPairs(now, table, there, renames);
        List<String> key = pairs.commonKey();
        if (key.isEmpty()) {
            new RowsWithoutKey(now, pairs, scenario).compare(complaints);
            table.rows().forEach(row -> pairs.dropped().forEach(column -> inTrash(now, List.of(), column, row)));
            return;
        }
        Map<List<String>, Map<String, @Nullable String>> rowsThere = new TreeMap<>(KEY_ORDER);
        there.rows().forEach(row -> rowsThere.put(values(row, key.stream().map(pairs::nameNow).toList()), row));
        for (Map<String, @Nullable String> row : table.rows()) {
            List<String> keyValues = values(row, key);
            Map<String, @Nullable String> rowThere = rowsThere.get(keyValues);
            if (rowThere == null) {
                complaints.add("row " + keyValues + " of table " + now + " is gone: " + row);
            } else {
                pairs.dropped().forEach(column -> inTrash(now, keyValues, column, row));
                pairs.pairs().forEach(pair -> compare(keyValues, pair, row, rowThere));
            }
        }
    }

    private static final java.util.Comparator<List<String>> KEY_ORDER = java.util.Comparator.comparing(Object::toString);

    private void inTrash(String table, List<String> key, ColumnSeen column, Map<String, @Nullable String> row) {
        String value = row.get(column.name());
        if (value != null && mayNotLose()) {
            List<String> wanted = new ArrayList<>(key);
            wanted.add(loose(value));
            if (!trash.holds(wanted)) {
                complaints.add("value of " + table + "." + column.name() + " in row " + key + " is not in the trash: " + value);
            }
        }
    }

    private void compare(List<String> key, ColumnPairs.Pair pair, Map<String, @Nullable String> row,
            Map<String, @Nullable String> rowThere) {
        String value = row.get(pair.before().name());
        String there = rowThere.get(pair.after().name());
        if (pair.after().generated() && pair.before().generated()) {
            return;
        }
        if (value == null) {
            boolean mayBeFilled = pair.after().notNull() || pair.after().generated() || pair.after().isRowid();
            if (there != null && !mayBeFilled) {
                complaints.add(pair.name() + " in row " + key + " was NULL and is " + there);
            }
            return;
        }
        boolean same = there != null && (scenario.names("converted").contains(pair.name())
                || (pair.sameType() ? value.equals(there) : loose(value).equals(loose(there))));
        if (!same) {
            int complaintsBefore = complaints.size();
            inTrash(pair.table(), key, pair.before(), row);
            if (complaints.size() > complaintsBefore) {
                complaints.add(pair.name() + " in row " + key + " was " + value + " and is " + there);
            }
        }
    }

    private static List<String> values(Map<String, @Nullable String> row, List<String> columns) {
        return columns.stream().map(column -> loose(String.valueOf(row.get(column)))).toList();
    }

    /** A value without the quotes that tell a text from a number. */
    static String loose(String value) {
        return value.length() > 1 && value.startsWith("'") && value.endsWith("'")
                ? value.substring(1, value.length() - 1).replace("''", "'")
                : value;
    }
}
