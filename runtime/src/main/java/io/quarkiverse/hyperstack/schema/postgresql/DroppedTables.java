package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowMoves;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/**
 * Tables that go, each after those that point at it; where they point at each other in a circle, a foreign key goes first. They
 * go early, so that their names are free, but not before something was filled from them.
 */
final class DroppedTables {

    private final Workbench bench;
    private final Map<QualifiedName, Change.DropTable> open = new TreeMap<>();

    DroppedTables(Workbench bench) {
        this.bench = bench;
    }

    void add(Change.DropTable change) {
        open.put(change.object(), change);
    }

    void finish() {
        while (!open.isEmpty()) {
            Change.DropTable next = open.values().stream().filter(this::isFree).findFirst()
                    .orElseGet(() -> open.values().iterator().next());
            open.remove(next.object());
            free(next);
            Phase phase = fills(bench.draft(), next.object()) ? Phase.OLD_TABLES_THAT_FILLED : Phase.OLD_TABLES;
            bench.steps().add(phase, "DROP TABLE " + Quoted.name(next.object()), "drop table \"" + next.object() + "\"", next);
        }
    }

    private boolean isFree(Change.DropTable drop) {
        return open.values().stream().filter(other -> !other.equals(drop)).noneMatch(other -> other.table().constraints()
                .foreignKeys().stream().anyMatch(key -> key.target().table().equals(drop.object())));
    }

    private void free(Change.DropTable drop) {
        for (Change.DropTable other : open.values()) {
            for (ForeignKey key : other.table().constraints().foreignKeys()) {
                if (key.target().table().equals(drop.object())) {
                    bench.steps().add(Phase.OLD_FOREIGN_KEYS,
                            TableSql.alter(other.object(), "DROP CONSTRAINT " + Quoted.name(String.valueOf(key.name()))),
                            "drop foreign key \"" + key.name() + "\" of table \"" + other.object() + "\"", other);
                }
            }
        }
    }

    /** Whether something is filled from a table, so that it goes late. */
    static boolean fills(Draft draft, QualifiedName table) {
        RowMoves moves = draft.values().moves();
        return moves.concern(table) || Stream
                .of(draft.values().fillings().values(), moves.arrivals().values(), moves.departures().values())
                .flatMap(Collection::stream).anyMatch(sql -> sql.contains(table.name()));
    }
}
