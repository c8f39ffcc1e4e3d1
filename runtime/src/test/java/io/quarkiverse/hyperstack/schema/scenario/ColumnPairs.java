package io.quarkiverse.hyperstack.schema.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a table before and after a change, as far as they are the same ones. */
final class ColumnPairs {

    private final TableSeen before;
    private final TableSeen after;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<ColumnSeen> dropped = new ArrayList<>();

    ColumnPairs(String table, TableSeen before, TableSeen after, PlannedRenames renames) {
        this.before = before;
        this.after = after;
        for (ColumnSeen column : before.columns()) {
            Optional<ColumnSeen> there = after.column(renames.column(table, column.name()));
            if (there.isPresent()) {
                pairs.add(new Pair(table, column, there.get()));
            } else if (!column.isRowid() && !column.generated()) {
                dropped.add(column);
            }
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** The columns that hold values of their own and are not there any more. */
    List<ColumnSeen> dropped() {
        return dropped;
    }

    List<List<String>> rowsBefore(List<Pair> of) {
        return before.rows().stream()
                .map(row -> of.stream().map(pair -> String.valueOf(row.get(pair.before().name()))).toList())
                .toList();
    }

    List<List<String>> rowsAfter(List<Pair> of) {
        return after.rows().stream().map(row -> of.stream().map(pair -> String.valueOf(row.get(pair.after().name()))).toList())
                .toList();
    }

    /** The columns, in their old names, that tell rows apart before and after: the key, or SQLite's number of the row. */
    List<String> commonKey() {
        return Stream.of(before.key(), List.of(ColumnSeen.ROWID))
                .filter(key -> !key.isEmpty() && key.stream().allMatch(this::isThere) && distinct(key)).findFirst()
                .orElse(List.of());
    }

    private boolean distinct(List<String> key) {
        return before.rows().stream().map(row -> key.stream().map(row::get).map(String::valueOf).toList()).distinct()
                .count() == before.rows().size();
    }

    private boolean isThere(String column) {
        return pairs.stream().anyMatch(pair -> pair.before().name().equals(column));
    }

    String nameNow(String old) {
        return pairs.stream().filter(pair -> pair.before().name().equals(old)).map(pair -> pair.after().name()).findFirst()
                .orElseThrow();
    }

    /**
     * A column that is still there.
     *
     * @param table the table's name after the change
     * @param before the column as it was
     * @param after the column as it is
     */
    record Pair(String table, ColumnSeen before, ColumnSeen after) {

        String name() {
            return table + "." + after.name();
        }

        boolean sameType() {
            return before.type().equals(after.type());
        }
    }
}
