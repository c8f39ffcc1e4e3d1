package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
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
    private final Set<QualifiedName> dropped = new TreeSet<>();
    private final Set<QualifiedName> droppedSequences = new TreeSet<>();
    private final Set<QualifiedName> takenNames = new TreeSet<>();
    private Map<QualifiedName, Table> planned = Map.of();

    Candidates(Catalog live) {
        this.live = live;
    }

    /** The names of what stays as it is: nothing new can have them. */
    private void takeNames() {
        takenNames.clear();
        takenNames.addAll(live.sequences().keySet());
        takenNames.removeAll(droppedSequences);
        takenNames.addAll(live.otherNames());
        live.tables().values().stream().filter(table -> !dropped.contains(table.name())).forEach(this::take);
    }

    private void take(Table table) {
        Set<Object> going = kept.getOrDefault(table.name(), List.of()).stream().map(Candidates::goes)
                .collect(Collectors.toSet());
        String schema = table.name().schema();
        takenNames.add(table.name());
        table.indexes().stream().filter(index -> !going.contains(index)).map(Index::name)
                .forEach(name -> takenNames.add(new QualifiedName(schema, name)));
        table.constraints().all().stream()
                .filter(constraint -> constraint instanceof PrimaryKey || constraint instanceof UniqueKey
                        || constraint instanceof Exclusion)
                .filter(constraint -> !going.contains(constraint)).map(Constraint::name).filter(Objects::nonNull)
                .forEach(name -> takenNames.add(new QualifiedName(schema, name)));
    }

    /** The index or constraint whose name a change sets free, or the change itself. */
    private static Object goes(TableChange change) {
        if (change instanceof TableChange.DropIndex index) {
            return index.index();
        }
        if (change instanceof TableChange.ChangeIndex index) {
            return index.before();
        }
        if (change instanceof TableChange.DropConstraint constraint) {
            return constraint.constraint();
        }
        return change instanceof TableChange.ChangeConstraint constraint ? constraint.before() : change;
    }

    void drop(Change.DropTable change) {
        dropped.add(change.object());
    }

    void drop(Change.DropSequence change) {
        droppedSequences.add(change.object());
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
        dropped.forEach(tables::remove);
        planned = tables;
        takeNames();
    }

    /** The tables as they are after the plan; as of the last {@link #project()}. */
    Collection<Table> planned() {
        return planned.values();
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
