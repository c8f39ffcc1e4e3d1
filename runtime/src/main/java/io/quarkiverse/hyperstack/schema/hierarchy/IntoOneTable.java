package io.quarkiverse.hyperstack.schema.hierarchy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Kind;

/** All kinds come into the table of the first one, which tells them apart. */
final class IntoOneTable {

    private final Hierarchy hierarchy;
    private final Homes homes;
    private final Collected collected;
    private final Words words;
    private final Table to;
    private final @Nullable Column discriminator;

    IntoOneTable(Hierarchy hierarchy, Homes homes, Collected collected, Table to) {
        this.hierarchy = hierarchy;
        this.homes = homes;
        this.collected = collected;
        this.words = collected.words();
        this.to = to;
        this.discriminator = hierarchy.discriminator() == null ? null : Tables.column(to, hierarchy.discriminator());
    }

    /** Each row is there, and gets the columns of its other tables. */
    void fromJoined() {
        Table first = homes.of(hierarchy.first());
        if (first == null) {
            throw new Undecided("table \"" + to.name() + "\" is not there");
        }
        List<Kind> deepestFirst = new ArrayList<>(hierarchy.kinds());
        Collections.reverse(deepestFirst);
        StringBuilder kinds = new StringBuilder("case");
        for (Kind kind : deepestFirst) {
            Table home = homes.of(kind);
            if (home != null && kind != hierarchy.first()) {
                collected.fill(home, first, to, kind.columns());
                Words.keys(home, first).keySet().forEach(key -> collected.keep(home, key, words.exists(first, home)));
                if (discriminator != null && kind.hasRows()) {
                    kinds.append(" when ").append(words.exists(home, first)).append(" then ").append(literal(kind));
                }
            }
        }
        if (discriminator != null && Tables.column(first, discriminator.name()) == null) {
            String rest = hierarchy.first().hasRows() ? literal(hierarchy.first()) : "NULL";
            collected.fill(to, discriminator.name(), kinds + " else " + rest + " end");
        }
    }

    /** Rows come from the other tables. */
    void fromSeparate() {
        for (Kind kind : hierarchy.kinds()) {
            Table home = homes.of(kind);
            if (home != null && !home.name().equals(to.name())) {
                Arrivals.Part part = collected.arrive(home, to, null);
                Stream.concat(hierarchy.above(kind).stream(), Stream.of(kind))
                        .forEach(one -> collected.carry(part, home, to, one.columns(), Words.ALWAYS));
                if (discriminator != null) {
                    part.put(discriminator.name(), literal(kind));
                }
            } else if (home != null && discriminator != null && Tables.column(home, discriminator.name()) == null) {
                collected.fill(to, discriminator.name(), literal(kind));
            }
        }
    }

    private String literal(Kind kind) {
        return words.literal(kind.values().get(0), java.util.Objects.requireNonNull(discriminator));
    }
}
