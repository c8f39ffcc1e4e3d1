package io.quarkiverse.hyperstack.schema.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
                    ? Questions.aboutTargets(table, departures, future, sql)
                    : Questions.aboutArrivals(table, future, sql);
            asked.add(new Asked(table, questions));
        }
        return asked;
    }

    private static boolean hasReplaced(RowMoves moves, QualifiedName table) {
        return moves.replaced().keySet().stream().anyMatch(column -> column.table().equals(table));
    }
}
