package io.quarkiverse.hyperstack.schema.scenario;

import java.util.Comparator;
import java.util.List;

/** Compares rows that nothing tells apart: the values that may not change at all, row by row, in any order. */
record RowsWithoutKey(String table, ColumnPairs pairs, Scenario scenario) {

    void compare(List<String> complaints) {
        List<ColumnPairs.Pair> fixed = pairs.pairs().stream().filter(this::isFixed).toList();
        List<List<String>> before = sorted(pairs.rowsBefore(fixed));
        List<List<String>> after = sorted(pairs.rowsAfter(fixed));
        if (!before.equals(after)) {
            complaints.add("rows of table " + table + " were " + before + " and are " + after);
        }
    }

    private boolean isFixed(ColumnPairs.Pair pair) {
        return !pair.before().isRowid() && pair.sameType() && !pair.after().generated()
                && pair.before().notNull() == pair.after().notNull()
                && !scenario.names("converted").contains(pair.name());
    }

    private static List<List<String>> sorted(List<List<String>> rows) {
        return rows.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }
}
