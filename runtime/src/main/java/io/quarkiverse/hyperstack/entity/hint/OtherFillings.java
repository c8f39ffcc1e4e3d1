package io.quarkiverse.hyperstack.entity.hint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.jspecify.annotations.Nullable;

/** What the rows that are there get in columns that are no attribute's: discriminators, positions, marks of deletion. */
final class OtherFillings {

    private final Naming naming;
    private final Words words;

    OtherFillings(Naming naming, Words words) {
        this.naming = naming;
        this.words = words;
    }

    void ofEntity(PersistentClass entity, HintCollector hints) {
        if (entity instanceof RootClass root) {
            discriminator(root, hints);
            softDelete(root.getTable(), root.getSoftDeleteColumn(), root.getSoftDeleteStrategy(), hints);
        }
    }

    void ofCollection(Collection collection, HintCollector hints) {
        if (collection instanceof org.hibernate.mapping.List list && !list.isInverse()
                && list.getIndex().getSelectables().size() == 1
                && list.getIndex().getSelectables().get(0) instanceof Column position) {
            hints.filling(naming.column(list.getCollectionTable(), position), position(list));
        }
        softDelete(collection.getCollectionTable(), collection.getSoftDeleteColumn(), collection.getSoftDeleteStrategy(),
                hints);
    }

    /** All rows that are there are of the one class that could have rows so far. */
    private void discriminator(RootClass root, HintCollector hints) {
        List<PersistentClass> kinds = Stream.concat(Stream.of(root), root.getSubclasses().stream())
                .filter(kind -> !Boolean.TRUE.equals(kind.isAbstract())).toList();
        if (root.getDiscriminator() == null || kinds.isEmpty() || kinds.get(0) != root && kinds.size() > 1
                || !(root.getDiscriminator().getSelectables().get(0) instanceof Column column)) {
            return;
        }
        String value = kinds.get(0).getDiscriminatorValue();
        boolean number = root.getDiscriminator().getType() instanceof JdbcMapping mapping && mapping.getJdbcType().isInteger();
        hints.filling(naming.column(root.getTable(), column), number ? value : Words.text(value));
    }

    /** What is stored is made from "deleted"; a column that says "active" has a converter that turns it round. */
    private void softDelete(Table table, @Nullable Column column, @Nullable SoftDeleteType strategy, HintCollector hints) {
        if (column != null && strategy != null && strategy != SoftDeleteType.TIMESTAMP
                && column.getValue().getType() instanceof JdbcMapping mapping) {
            hints.filling(naming.column(table, column), words.literal(false, mapping));
        }
    }

    /** The elements stay in the order in which they were written, or, where they are rows of their own, of their keys. */
    private @Nullable String position(org.hibernate.mapping.List list) {
        Table table = list.getCollectionTable();
        List<String> key = names(table, list.getKey().getSelectables());
        List<String> order = list.isOneToMany()
                ? names(table, List.copyOf(table.getPrimaryKey().getColumns()))
                : List.of(words.rowId());
        if (order.size() != 1) {
            return null;
        }
        String name = Words.name(naming.table(table).name());
        String place = naming.table(table).schema() == null ? name : Words.name(naming.table(table).schema()) + "." + name;
        String same = key.stream().map(column -> "before." + column + " = " + name + "." + column)
                .collect(Collectors.joining(" and "));
        String count = "(select count(*) from " + place + " before where " + same + " and before." + order.get(0) + " < " + name
                + "." + order.get(0) + ")" + (list.getBaseIndex() == 0 ? "" : " + " + list.getBaseIndex());
        return list.isOneToMany() ? "case when " + name + "." + key.get(0) + " is not null then " + count + " end" : count;
    }

    private List<String> names(Table table, List<? extends Selectable> selectables) {
        return selectables.stream().filter(Column.class::isInstance).map(Column.class::cast)
                .map(column -> Words.name(naming.column(table, column).column())).toList();
    }
}
