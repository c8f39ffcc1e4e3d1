package io.quarkiverse.hyperstack.schema.hierarchy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Kind;

/** Each row goes to the table of its kind, with all its columns. */
final class IntoSeparateTables {

    private final Hierarchy hierarchy;
    private final Homes homes;
    private final Collected collected;
    private final Words words;

    IntoSeparateTables(Hierarchy hierarchy, Homes homes, Collected collected) {
        this.hierarchy = hierarchy;
        this.homes = homes;
        this.collected = collected;
        this.words = collected.words();
    }

    void fromOneTable() {
        Table first = Objects.requireNonNull(homes.of(hierarchy.first()));
        Column discriminator = Objects.requireNonNull(homes.discriminator());
        for (Kind kind : hierarchy.kinds()) {
            Table to = kind == hierarchy.first() || !kind.hasRows()
                    ? null
                    : collected.tables().planned(kind.tables().get(0));
            if (to != null) {
                String where = words.isOf(first, discriminator, List.of(kind));
                Arrivals.Part part = collected.arrive(first, to, where);
                Stream.concat(hierarchy.above(kind).stream(), Stream.of(kind))
                        .forEach(one -> collected.carry(part, first, to, one.columns(), where));
                if (!collected.tables().goes(first)) {
                    collected.depart(first, where);
                }
            }
        }
        List<Kind> known = hierarchy.kinds().stream()
                .filter(kind -> kind.hasRows() && (kind != hierarchy.first() || !collected.tables().goes(first))).toList();
        collected.keep(first, discriminator.name(), words.isOf(first, discriminator, known));
    }

    /** Each row of a kind's own table gets the columns that it inherits, and leaves the tables of the kinds it extends. */
    void fromJoined() {
        for (Kind kind : hierarchy.kinds()) {
            Table home = homes.of(kind);
            if (home == null || kind == hierarchy.first()) {
                continue;
            }
            Table to = collected.tables().goes(home) ? null : collected.tables().planned(home.name());
            for (Kind above : hierarchy.above(kind)) {
                Table from = homes.of(above);
                if (from != null && to != null) {
                    String mine = words.exists(home, from);
                    collected.fill(from, home, to, above.columns());
                    Words.keys(from, home).keySet().forEach(key -> collected.keep(from, key, mine));
                    if (!collected.tables().goes(from)) {
                        collected.depart(from, mine);
                    }
                }
            }
        }
        Table first = homes.of(hierarchy.first());
        Column discriminator = homes.discriminator();
        if (first != null && discriminator != null) {
            collected.keep(first, discriminator.name(), words.isOf(first, discriminator, hierarchy.kinds()));
        }
    }
}
