package io.quarkiverse.hyperstack.schema.hierarchy;

import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Kind;

/** A discriminator that goes says which kind a row is of: to a column of another name, or to nobody who needs it any more. */
final class OldDiscriminator {

    private final Hierarchy hierarchy;
    private final Collected collected;
    private final Tables tables;
    private final Words words;

    OldDiscriminator(Hierarchy hierarchy, Collected collected) {
        this.hierarchy = hierarchy;
        this.collected = collected;
        this.tables = collected.tables();
        this.words = collected.words();
    }

    void moved(Homes homes) {
        Table first = homes.of(hierarchy.first());
        Column old = homes.discriminator();
        Table to = first == null || tables.goes(first) ? null : tables.planned(first.name());
        if (first == null || old == null || to == null || to.column(old.name()).isPresent()) {
            return;
        }
        Column wanted = hierarchy.discriminator() == null ? null : Tables.column(to, hierarchy.discriminator());
        if (wanted != null && Tables.column(first, wanted.name()) == null) {
            tables.requireName(first, old);
            StringBuilder again = new StringBuilder("case");
            for (Kind kind : hierarchy.kinds()) {
                again.append(" when ").append(words.isOf(first, old, List.of(kind))).append(" then ")
                        .append(words.literal(kind.values().get(0), wanted));
            }
            collected.fill(to, wanted.name(), again + " end");
        }
        if (wanted != null || hierarchy.layout() != Hierarchy.Layout.ONE_TABLE) {
            collected.keep(first, old.name(), words.isOf(first, old, hierarchy.kinds()));
        }
    }
}
