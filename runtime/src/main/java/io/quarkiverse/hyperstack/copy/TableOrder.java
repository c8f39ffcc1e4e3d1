package io.quarkiverse.hyperstack.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/** Puts tables behind those that they refer to. Where tables refer to each other in a circle, some keys come too early. */
final class TableOrder {

    private final Map<QualifiedName, Table> waiting = new LinkedHashMap<>();
    private final Set<QualifiedName> done = new LinkedHashSet<>();
    private final List<Table> order = new ArrayList<>();
    private final Map<QualifiedName, List<ForeignKey>> late = new LinkedHashMap<>();

    private TableOrder(Collection<Table> tables) {
        tables.forEach(table -> waiting.put(table.name(), table));
        while (!waiting.isEmpty()) {
            take(waiting.values().stream().filter(table -> open(table).isEmpty()).findFirst().orElseGet(this::cheapest));
        }
    }

    static TableOrder of(Collection<Table> tables) {
        return new TableOrder(tables);
    }

    List<Table> tables() {
        return order;
    }

    /** The keys that point at a table which comes later. */
    Map<QualifiedName, List<ForeignKey>> late() {
        return late;
    }

    private void take(Table table) {
        List<ForeignKey> open = open(table);
        if (!open.isEmpty()) {
            late.put(table.name(), open);
        }
        waiting.remove(table.name());
        done.add(table.name());
        order.add(table);
    }

    /** Of the tables in a circle or behind one, that with the fewest keys that point ahead, all of them within the circle. */
    private Table cheapest() {
        return waiting.values().stream().filter(this::isInCircle)
                .min((one, other) -> Integer.compare(open(one).size(), open(other).size())).orElseThrow();
    }

    private boolean isInCircle(Table table) {
        Set<QualifiedName> reached = new LinkedHashSet<>();
        List<Table> next = new ArrayList<>(List.of(table));
        while (!next.isEmpty()) {
            for (ForeignKey key : open(next.remove(0))) {
                QualifiedName target = key.target().table();
                if (target.equals(table.name())) {
                    return true;
                }
                if (reached.add(target)) {
                    next.add(waiting.get(target));
                }
            }
        }
        return false;
    }

    private List<ForeignKey> open(Table table) {
        return table.constraints().foreignKeys().stream().filter(key -> !key.target().table().equals(table.name()))
                .filter(key -> waiting.containsKey(key.target().table()) && !done.contains(key.target().table())).toList();
    }
}
