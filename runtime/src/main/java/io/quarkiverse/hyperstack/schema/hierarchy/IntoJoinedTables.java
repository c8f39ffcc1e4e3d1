package io.quarkiverse.hyperstack.schema.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Kind;

/** Each kind gets a row in its own table and in those of the kinds that it extends. */
final class IntoJoinedTables {

    private final Hierarchy hierarchy;
    private final Homes homes;
    private final Collected collected;
    private final Words words;

    IntoJoinedTables(Hierarchy hierarchy, Homes homes, Collected collected) {
        this.hierarchy = hierarchy;
        this.homes = homes;
        this.collected = collected;
        this.words = collected.words();
    }

    /** What a kind adds leaves the one table for its own. */
    void fromOneTable() {
        Table first = Objects.requireNonNull(homes.of(hierarchy.first()));
        Column discriminator = Objects.requireNonNull(homes.discriminator());
        for (Kind kind : hierarchy.kinds()) {
            Table to = kind == hierarchy.first() ? null : collected.tables().planned(kind.tables().get(0));
            if (to != null) {
                List<Kind> kinds = new ArrayList<>(hierarchy.below(kind));
                kinds.add(kind);
                String where = words.isOf(first, discriminator, kinds);
                Arrivals.Part part = collected.arrive(first, to, where);
                collected.carry(part, first, to, kind.columns(), where);
            }
        }
    }

    private @Nullable Column discriminatorOf(Table table) {
        return hierarchy.discriminator() == null ? null : Tables.column(table, hierarchy.discriminator());
    }

    /** What a kind inherits leaves its table for those of the kinds that it extends. */
    void fromSeparate() {
        for (Kind kind : hierarchy.kinds()) {
            Table home = homes.of(kind);
            if (home != null) {
                for (Kind above : hierarchy.above(kind)) {
                    Table to = collected.tables().planned(above.tables().get(0));
                    if (to == null) {
                        throw new Undecided("table \"" + above.tables().get(0) + "\" is not made");
                    }
                    Arrivals.Part part = collected.arrive(home, to, null);
                    collected.carry(part, home, to, above.columns(), Words.ALWAYS);
                    tell(kind, above, part, to);
                }
                if (kind == hierarchy.first()) {
                    tellFirst(kind, home);
                }
            }
        }
    }

    private void tell(Kind kind, Kind above, Arrivals.Part part, Table to) {
        Column discriminator = above == hierarchy.first() ? discriminatorOf(to) : null;
        if (discriminator != null) {
            part.put(discriminator.name(), words.literal(kind.values().get(0), discriminator));
        }
    }

    private void tellFirst(Kind kind, Table home) {
        Table to = collected.tables().planned(home.name());
        Column discriminator = to == null ? null : discriminatorOf(to);
        if (to != null && discriminator != null && Tables.column(home, discriminator.name()) == null) {
            collected.fill(to, discriminator.name(), words.literal(kind.values().get(0), discriminator));
        }
    }
}
