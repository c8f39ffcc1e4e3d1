package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * Renames as SQL: tables, then their columns, in an order in which every new name is free. Where names are swapped, one of them
 * waits under a name of its own.
 */
final class RenameSteps {

    private static final String WAITING = "hyperstack_renamed_";

    private final List<Change.Rename> causes;
    private final Statistics statistics;
    private final List<Step> steps = new ArrayList<>();

    private RenameSteps(Renames renames, Statistics statistics) {
        this.causes = renames.changes();
        this.statistics = statistics;
    }

    static List<Step> of(Renames renames, Statistics statistics) {
        RenameSteps steps = new RenameSteps(renames, statistics);
        Map<String, String> tables = new LinkedHashMap<>();
        renames.tables().forEach((from, to) -> tables.put(from.name(), to.name()));
        inOrder(tables, (from, to, cause) -> steps.table(from, to, cause));
        Map<QualifiedName, Map<String, String>> columns = new TreeMap<>();
        renames.columns().forEach(
                (from, to) -> columns.computeIfAbsent(from.table(), key -> new LinkedHashMap<>()).put(from.column(), to));
        columns.forEach((table, names) -> inOrder(names, (from, to, cause) -> steps.column(table, from, to, cause)));
        return List.copyOf(steps.steps);
    }

    /** Takes one rename; the cause is the old name that is behind it. */
    @FunctionalInterface
    private interface Order {

        void rename(String from, String to, String cause);
    }

    private static void inOrder(Map<String, String> renames, Order order) {
        Map<String, String> open = new LinkedHashMap<>(renames);
        Map<String, String> now = renames.keySet().stream().collect(Collectors.toMap(name -> name, name -> name));
        int waiting = 0;
        while (!open.isEmpty()) {
            Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            open.keySet().forEach(name -> taken.add(now.get(name)));
            String free = open.keySet().stream().filter(name -> !taken.contains(open.get(name))).findFirst().orElse(null);
            if (free == null) {
                String first = open.keySet().iterator().next();
                String aside = WAITING + ++waiting;
                order.rename(first, aside, first);
                now.put(first, aside);
            } else {
                order.rename(now.get(free), open.remove(free), free);
            }
        }
    }

    private void table(String from, String to, String old) {
        Change.Rename cause = causes.stream()
                .filter(rename -> rename.kind() == Change.Renamed.TABLE && rename.from().equals(old))
                .findFirst().orElseThrow();
        String reason = to.equals(cause.to())
                ? "rename table \"" + old + "\" to \"" + to + "\""
                : "let table \"" + old + "\" wait until its new name is free";
        steps.add(new Step("ALTER TABLE " + Names.quote(from) + " RENAME TO " + Names.quote(to), reason, cause));
        statistics.renamed(old, from, to).forEach(sql -> steps.add(new Step(sql, "keep the statistics of table \"" + to + "\"",
                cause)));
    }

    private void column(QualifiedName table, String from, String to, String old) {
        Change.Rename cause = causes.stream().filter(rename -> rename.kind() == Change.Renamed.COLUMN
                && rename.object().equals(table) && rename.from().equals(old)).findFirst().orElseThrow();
        String reason = to.equals(cause.to())
                ? "rename column \"" + old + "\" of table \"" + table + "\" to \"" + to + "\""
                : "let column \"" + old + "\" of table \"" + table + "\" wait until its new name is free";
        steps.add(new Step("ALTER TABLE " + Names.quote(table.name()) + " RENAME COLUMN " + Names.quote(from) + " TO "
                + Names.quote(to), reason, cause));
    }
}
