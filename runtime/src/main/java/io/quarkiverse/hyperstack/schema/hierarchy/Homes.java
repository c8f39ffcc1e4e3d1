package io.quarkiverse.hyperstack.schema.hierarchy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Kind;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Layout;

/** Where the rows of a hierarchy are now, as far as the structure tells. */
final class Homes {

    private static final String USUAL_DISCRIMINATOR = "dtype";

    private final Hierarchy hierarchy;
    private final Tables tables;
    private final Map<Kind, Table> homes = new HashMap<>();

    Homes(Hierarchy hierarchy, Tables tables) {
        this.hierarchy = hierarchy;
        this.tables = tables;
        for (Kind kind : hierarchy.kinds()) {
            Table home = home(kind);
            if (home != null) {
                homes.put(kind, home);
            }
        }
    }

    /** The table that holds a kind's own columns, or a table that goes and has one of the kind's names. */
    private @Nullable Table home(Kind kind) {
        boolean wanted = hierarchy.layout() == Layout.JOINED || kind == hierarchy.first()
                || hierarchy.layout() == Layout.SEPARATE && kind.hasRows();
        for (QualifiedName name : kind.tables()) {
            Table live = tables.live(name);
            boolean stays = wanted && name.equals(kind.tables().get(0));
            if (live != null && (tables.goes(live) || stays && tables.planned(name) != null)) {
                return live;
            }
        }
        return null;
    }

    /** The table of a kind as it is; null when it has none of its own. */
    @Nullable
    Table of(Kind kind) {
        return homes.get(kind);
    }

    /** How the kinds share tables now; null when there are no rows of several kinds to be told apart. */
    @Nullable
    Layout layout() {
        Set<Boolean> joined = hierarchy.kinds().stream().filter(kind -> kind != hierarchy.first() && homes.containsKey(kind))
                .map(this::isJoined).collect(Collectors.toSet());
        if (joined.isEmpty()) {
            return discriminator() == null ? null : Layout.ONE_TABLE;
        }
        if (joined.size() > 1) {
            throw new Undecided("some of its tables refer to the table of their superclass and others hold all columns");
        }
        return joined.contains(true) ? Layout.JOINED : Layout.SEPARATE;
    }

    /** The names by which rows are looked up are those that the database has now. */
    void requireNames() {
        for (Table home : homes.values()) {
            PrimaryKey key = home.constraints().primaryKey();
            if (key != null) {
                key.columns().forEach(column -> tables.requireName(home, home.column(column).orElseThrow()));
            }
        }
        Column discriminator = discriminator();
        if (discriminator != null) {
            tables.requireName(Objects.requireNonNull(homes.get(hierarchy.first())), discriminator);
        }
    }

    private boolean isJoined(Kind kind) {
        Table home = Objects.requireNonNull(homes.get(kind));
        List<Kind> above = hierarchy.above(kind);
        List<Table> supers = above.stream().map(homes::get).filter(Objects::nonNull).toList();
        if (supers.isEmpty()) {
            return false;
        }
        PrimaryKey key = home.constraints().primaryKey();
        for (ForeignKey reference : home.constraints().foreignKeys()) {
            if (key != null && Set.copyOf(reference.columns()).equals(Set.copyOf(key.columns()))
                    && supers.stream().anyMatch(table -> table.name().equals(reference.target().table()))) {
                return true;
            }
        }
        List<String> inherited = above.stream().flatMap(one -> one.columns().stream()).toList();
        return !inherited.isEmpty() && inherited.stream().allMatch(column -> Tables.column(home, column) == null);
    }

    /** The column that tells kinds apart now: by its name, or because a check lists the kinds. */
    @Nullable
    Column discriminator() {
        Table home = homes.get(hierarchy.first());
        if (home == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        if (hierarchy.discriminator() != null) {
            names.add(hierarchy.discriminator());
        }
        names.add(USUAL_DISCRIMINATOR);
        for (String name : names) {
            Column column = Tables.column(home, name);
            if (column != null) {
                return column;
            }
        }
        return home.constraints().checks().stream().filter(this::listsKinds)
                .flatMap(check -> home.columnsOf(check).stream()).findFirst().flatMap(home::column).orElse(null);
    }

    private boolean listsKinds(Check check) {
        return hierarchy.kinds().stream().filter(Kind::hasRows)
                .allMatch(kind -> kind.values().stream().anyMatch(value -> check.expression().contains("'" + value + "'")));
    }
}
