package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowMoves;

/** What is to be asked where rows go from one table to another: of the tables that get them, and of those that refer to them. */
final class MovedTables {

    private MovedTables() {
    }

    /** Questions about one table. */
    record Asked(Change.AlterTable table, List<Question> questions) {
    }

    static List<Asked> of(Draft draft, FutureRows future, GateSql sql) {
        RowMoves moves = draft.values().moves();
        List<Asked> asked = new ArrayList<>();
        if (moves.isEmpty()) {
            return asked;
        }
        Map<QualifiedName, Change.AlterTable> altered = new HashMap<>();
        for (Table table : draft.live().tables().values()) {
            altered.put(table.name(), new Change.AlterTable(table, table, List.of()));
        }
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                altered.put(table.object(), table);
            } else if (change instanceof Change.DropTable table) {
                altered.remove(table.object());
            } else if (change instanceof Change.AddTable table && moves.arrivals().containsKey(table.object())) {
                altered.put(table.object(), new Change.AlterTable(table.table(), table.table(), List.of()));
            }
        }
        Set<QualifiedName> departures = moves.departures().keySet();
        for (Change.AlterTable table : altered.values()) {
            boolean fits = !moves.arrivals().containsKey(table.object()) && !hasReplaced(moves, table.object());
            List<Question> questions = fits
                    ? aboutTargets(table, departures, new Questions(table, future, sql))
                    : aboutArrivals(table, new Questions(table, future, sql));
            asked.add(new Asked(table, questions));
        }
        return asked;
    }

    /** About all rules of a table that gets rows from others. */
    private static List<Question> aboutArrivals(Change.AlterTable table, Questions questions) {
        List<Question> all = new ArrayList<>();
        for (Column column : table.after().columns()) {
            if (!column.nullable() && !(column.value() instanceof ColumnValue.Generated)) {
                all.add(questions.missing(column, "have no value for column \"" + column.name() + "\", which is NOT NULL"));
            }
        }
        table.after().constraints().all().forEach(rule -> all.addAll(rule.accept(questions)));
        table.after().indexes().forEach(index -> all.addAll(questions.unique(index)));
        return all;
    }

    /** About foreign keys whose targets lose rows to other tables. */
    private static List<Question> aboutTargets(Change.AlterTable table, Set<QualifiedName> targets, Questions questions) {
        return table.after().constraints().foreignKeys().stream().filter(key -> targets.contains(key.target().table()))
                .flatMap(key -> questions.foreignKey(key).stream()).toList();
    }

    private static boolean hasReplaced(RowMoves moves, QualifiedName table) {
        return moves.replaced().keySet().stream().anyMatch(column -> column.table().equals(table));
    }
}
