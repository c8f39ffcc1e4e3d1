package io.quarkiverse.hyperstack.schema.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.plan.Managed.Item;
import io.quarkiverse.hyperstack.schema.plan.Managed.Kind;

/** Tables that only count ids hold no data: who needs them again goes on behind the highest id. */
public final class Counters {

    private static final String NEXT = "next_val";
    private static final Set<Set<String>> USUAL_COLUMNS = Set.of(Set.of(NEXT), Set.of("sequence_name", NEXT));

    private Counters() {
    }

    static List<Item> declared(Catalog declared, Hints hints) {
        return declared.tables().keySet().stream().filter(name -> hints.numberedBy(name).isPresent())
                .map(name -> new Item(Kind.COUNTER, name, "")).toList();
    }

    /**
     * Says of the counters that a plan drops that nothing is lost with them.
     *
     * @param draft the plan
     * @param managed what was declared
     * @return the plan with that
     */
    public static Draft withoutLoss(Draft draft, Managed managed) {
        SortedMap<ColumnName, String> kept = new TreeMap<>(draft.values().moves().kept());
        for (Change change : draft.changes()) {
            if (change instanceof Change.DropTable drop && isCounter(drop.table(), managed)) {
                drop.table().columns().forEach(column -> kept.put(new ColumnName(drop.object(), column.name()), "1 = 1"));
            }
        }
        RowMoves moves = draft.values().moves();
        return draft.with(draft.values().with(
                new RowMoves(moves.arrivals(), moves.departures(), kept, moves.replaced(), moves.filled()),
                draft.values().fillings()));
    }

    /** A database of before this was remembered has the tables that Hibernate makes. */
    private static boolean isCounter(Table table, Managed managed) {
        if (managed.wholeDatabase()) {
            return false;
        }
        Set<String> columns = table.columns().stream().map(Column::name).map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String name = table.name().name().toLowerCase(Locale.ROOT);
        boolean usual = USUAL_COLUMNS.contains(columns) && (name.endsWith("_seq") || name.equals("hibernate_sequences"));
        return usual || managed.owns(new Item(Kind.COUNTER, table.name(), ""));
    }
}
