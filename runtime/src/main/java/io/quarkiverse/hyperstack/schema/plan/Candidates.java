package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/** The changes of tables that may still be made; it only gets fewer. */
final class Candidates {

    private final Catalog live;
    private final Map<QualifiedName, Change.AddTable> added = new TreeMap<>();
    private final Map<QualifiedName, Change.AlterTable> altered = new TreeMap<>();
    private final Map<QualifiedName, List<TableChange>> kept = new TreeMap<>();
    private final Set<QualifiedName> takenNames = new TreeSet<>();
    private Map<QualifiedName, Table> planned = Map.of();

    Candidates(Catalog live) {
        this.live = live;
        live.tables().values().forEach(this::take);
        takenNames.addAll(live.sequences().keySet());
        takenNames.addAll(live.otherNames());
    }

    private void take(Table table) {
        String schema = table.name().schema();
        takenNames.add(table.name());
        table.indexes().stream().map(Index::name).forEach(name -> takenNames.add(new QualifiedName(schema, name)));
        PrimaryKey primaryKey = table.constraints().primaryKey();
        if (primaryKey != null && primaryKey.name() != null) {
            takenNames.add(new QualifiedName(schema, primaryKey.name()));
        }
        table.constraints().uniqueKeys().stream().map(UniqueKey::name).filter(name -> name != null)
                .forEach(name -> takenNames.add(new QualifiedName(schema, name)));
    }

    void add(Change.AddTable change) {
        added.put(change.object(), change);
    }

    void add(Change.AlterTable change) {
        altered.put(change.object(), change);
        kept.put(change.object(), new ArrayList<>(change.changes()));
    }

    Collection<Change.AddTable> added() {
        return List.copyOf(added.values());
    }

    Collection<Change.AlterTable> altered() {
        return altered.values();
    }

    List<TableChange> kept(Change.AlterTable change) {
        return List.copyOf(kept.getOrDefault(change.object(), List.of()));
    }

    void remove(Change.AddTable change) {
        added.remove(change.object());
    }

    void remove(Change.AlterTable table, List<TableChange> changes) {
        kept.getOrDefault(table.object(), new ArrayList<>()).removeAll(changes);
    }

    /** Works out the tables as they are after the changes that are still kept. */
    void project() {
        Map<QualifiedName, Table> tables = new LinkedHashMap<>(live.tables());
        added.forEach((name, change) -> tables.put(name, change.table()));
        altered.forEach((name, change) -> tables.put(name, Projection.of(change.before(), kept(change))));
        planned = tables;
    }

    /** The table as it is after the plan, or null when it is not there then; as of the last {@link #project()}. */
    @Nullable
    Table planned(QualifiedName name) {
        return planned.get(name);
    }

    boolean isTaken(@Nullable String schema, String name) {
        return takenNames.contains(new QualifiedName(schema, name));
    }
}
