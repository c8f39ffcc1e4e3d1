package io.quarkiverse.hyperstack.schema.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Renames;

/**
 * What brings a database to a structure.
 *
 * @param steps the statements, in an order that works
 * @param renames what gets another name and keeps its rows
 * @param unhandled the differences that are reported and not done, sorted
 * @param undeclaredTables the tables that are in the database and that nobody declares, sorted; they are left alone
 * @param losses what the steps lose, or put into the trash first; one text a table or column, with numbers
 * @param notes what people should know of the plan: what was put into the trash or came back, what could not be told
 */
public record Plan(List<Step> steps, Renames renames, List<Unhandled> unhandled, List<QualifiedName> undeclaredTables,
        List<String> losses, List<String> notes) {

    public Plan {
        steps = List.copyOf(steps);
        unhandled = unhandled.stream().distinct().sorted().toList();
        undeclaredTables = undeclaredTables.stream().sorted().toList();
        losses = List.copyOf(losses);
        notes = List.copyOf(notes);
    }

    /**
     * Whether there is nothing to do. There may still be differences that are only reported.
     *
     * @return true when there are no steps
     */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /**
     * What the plan changes, without the statements that only serve a change, such as the copying of rows.
     *
     * @return for people, in the order of the steps
     */
    public List<String> summary() {
        Map<Change, List<String>> summary = new LinkedHashMap<>();
        for (Step step : steps) {
            summary.computeIfAbsent(step.cause(), cause -> cause instanceof Change.AlterTable alter
                    ? alter.changes().stream().map(change -> change.accept(new Reason(alter.object()))).toList()
                    : List.of(cause instanceof Change.DropTable ? "drop table \"" + cause.object() + "\"" : step.reason()));
        }
        return summary.values().stream().flatMap(List::stream).distinct().toList();
    }
}
