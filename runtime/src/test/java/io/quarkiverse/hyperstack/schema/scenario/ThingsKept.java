package io.quarkiverse.hyperstack.schema.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What has to stay beside the rows: numbers go on, nothing new is broken, what is not ours is as it was. */
final class ThingsKept {

    private final Seen before;
    private final Seen after;
    private final PlannedRenames renames;
    private final Scenario scenario;
    private final List<String> complaints = new ArrayList<>();

    ThingsKept(Seen before, Seen after, PlannedRenames renames, Scenario scenario) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.scenario = scenario;
    }

    List<String> complaints() {
        numbers();
        if (after.broken().size() > before.broken().size()) {
            complaints.add("broken: " + after.broken() + ", before: " + before.broken());
        }
        if (!scenario.rulesFile().containsKey("others")) {
            others();
        }
        return complaints;
    }

    /** What counted goes on where it was; what counts from now on begins behind the rows that are there. */
    private void numbers() {
        Map<String, Long> expected = new TreeMap<>();
        before.nextNumbers().forEach((name, next) -> expected.put(nameNow(name), next));
        after.nextNumbers().forEach((name, next) -> {
            Long was = expected.get(name);
            if (was != null && next < was) {
                complaints.add(name + " would have given " + was + " and gives " + next);
            }
            long highest = was == null ? highest(after, name) : Long.MIN_VALUE;
            if (highest >= next) {
                complaints.add(name + " begins to count at " + next + ", and has " + highest);
            }
        });
        scenario.desired().hints().numbered().forEach((sequence, column) -> {
            Long next = after.nextNumbers().get(sequence.toString());
            if (next != null && next <= highest(after, column.toString())) {
                complaints.add(sequence + " begins to count at " + next + ", and " + column + " has " + highest(after,
                        column.toString()));
            }
        });
    }

    private String nameNow(String name) {
        int dot = name.lastIndexOf('.');
        if (dot > 0 && before.tables().containsKey(name.substring(0, dot))) {
            String table = renames.table(name.substring(0, dot));
            return table + "." + renames.column(table, name.substring(dot + 1));
        }
        return renames.table(name);
    }

    /** What counts in a database and would give a number again. */
    static List<String> behindRows(Seen seen) {
        return seen.nextNumbers().entrySet().stream().filter(next -> next.getValue() <= highest(seen, next.getKey()))
                .map(Object::toString).toList();
    }

    private static long highest(Seen seen, String column) {
        int dot = column.lastIndexOf('.');
        TableSeen table = dot < 0 ? null : seen.tables().get(column.substring(0, dot));
        return table == null
                ? Long.MIN_VALUE
                : table.rows().stream().map(row -> row.get(column.substring(dot + 1))).filter(Objects::nonNull)
                        .mapToLong(Long::parseLong).max().orElse(Long.MIN_VALUE);
    }

    /** Where nothing is renamed, word for word; else by name. What hangs on a table that goes, goes with it. */
    private void others() {
        Map<String, String> expected = new TreeMap<>();
        before.others().forEach((name, text) -> {
            String[] words = name.split(" ", 3);
            String table = renames.table(words[1]);
            if (!before.tables().containsKey(words[1]) || after.tables().containsKey(table)) {
                expected.put(words[0] + " " + table + " " + renames.column(table, words[2]), text);
            }
        });
        boolean same = renames.isEmpty()
                ? expected.equals(after.others())
                : expected.keySet().equals(after.others().keySet());
        if (!same) {
            complaints.add("not ours, were " + expected + " and are " + after.others());
        }
    }
}
