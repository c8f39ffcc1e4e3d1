package io.quarkiverse.hyperstack.schema.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/** Why something new cannot be made: what it needs and will not be there. Each answer is null when nothing is in the way. */
final class Obstacles {

    /** For a table or sequence. */
    static final String NAME_TAKEN = "is not there; a view or something else that is left alone has its name";

    private final Candidates candidates;
    private final Map<QualifiedName, Table> desired;

    Obstacles(Candidates candidates, Map<QualifiedName, Table> desired) {
        this.candidates = candidates;
        this.desired = desired;
    }

    @Nullable
    String toTable(Table table) {
        if (candidates.isTaken(table.name().schema(), table.name().name())) {
            return NAME_TAKEN;
        }
        for (ForeignKey key : table.constraints().foreignKeys()) {
            String obstacle = toForeignKey(key);
            if (obstacle != null) {
                return "is not there; its " + Description.of(key) + " " + obstacle;
            }
        }
        for (Index index : table.indexes()) {
            if (candidates.isTaken(table.name().schema(), index.name())) {
                return "is not there; its " + Description.of(index) + " needs a name that something else has";
            }
        }
        return null;
    }

    @Nullable
    String toColumn(Table after, Column column) {
        if (column.value() instanceof ColumnValue.Generated generated) {
            return toUse(after, after.columnsIn(generated.expression()));
        }
        return toKeyColumn(after, column);
    }

    /** A column of the primary key comes with the key or not at all. */
    private @Nullable String toKeyColumn(Table after, Column column) {
        PrimaryKey wanted = after.constraints().primaryKey();
        if (wanted == null || !wanted.columns().contains(column.name())) {
            return null;
        }
        Table table = candidates.planned(after.name());
        PrimaryKey planned = table == null ? null : table.constraints().primaryKey();
        return planned != null && planned.columns().equals(wanted.columns())
                ? null
                : "belongs to " + Description.of(wanted) + ", which is not there";
    }

    @Nullable
    String toConstraint(Table after, Constraint constraint) {
        String obstacle = toUse(after, after.columnsOf(constraint));
        if (obstacle != null) {
            return obstacle;
        }
        if (constraint instanceof ForeignKey key) {
            return toForeignKey(key);
        }
        String name = constraint.name();
        if (constraint instanceof UniqueKey && name != null && candidates.isTaken(after.name().schema(), name)) {
            return "needs a name that something else has";
        }
        return null;
    }

    @Nullable
    String toIndex(Table after, Index index) {
        if (candidates.isTaken(after.name().schema(), index.name())) {
            return "needs a name that something else has";
        }
        String sql = String.join(", ", index.parts()) + (index.where() == null ? "" : " " + index.where());
        return toUse(after, after.columnsIn(sql));
    }

    /** Columns have to be there with the type that is declared. */
    private @Nullable String toUse(Table wanted, Collection<String> columns) {
        Table planned = candidates.planned(wanted.name());
        for (String name : columns) {
            Column column = planned == null ? null : planned.column(name).orElse(null);
            Column declared = wanted.column(name).orElse(null);
            if (column == null && declared != null) {
                return "needs column " + wanted.name() + "." + name + ", which is not there";
            }
            if (column != null && declared != null && !column.type().equals(declared.type())) {
                return "needs column " + wanted.name() + "." + name + " with its declared type";
            }
        }
        return null;
    }

    private @Nullable String toForeignKey(ForeignKey key) {
        QualifiedName name = key.target().table();
        Table wanted = desired.get(name);
        if (wanted == null) {
            return null;
        }
        Table planned = candidates.planned(name);
        if (planned == null) {
            return "needs table " + name + ", which is not there";
        }
        String obstacle = toUse(wanted, key.target().columns());
        if (obstacle == null && hasKey(wanted, key.target().columns()) && !hasKey(planned, key.target().columns())) {
            return "needs a key on " + name + " " + key.target().columns() + ", which is not there";
        }
        return obstacle;
    }

    static boolean hasKey(Table table, List<String> columns) {
        Set<String> wanted = Set.copyOf(columns);
        return table.constraints().primaryKey() != null
                && Set.copyOf(table.constraints().primaryKey().columns()).equals(wanted)
                || table.constraints().uniqueKeys().stream().anyMatch(key -> Set.copyOf(key.columns()).equals(wanted))
                || table.indexes().stream().anyMatch(index -> index.unique() && index.where() == null
                        && index.parts().size() == wanted.size()
                        && table.columnsIn(String.join(", ", index.parts())).equals(wanted));
    }
}
