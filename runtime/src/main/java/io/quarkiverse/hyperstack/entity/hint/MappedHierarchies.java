package io.quarkiverse.hyperstack.entity.hint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.persistence.Table;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.UnionSubclass;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Kind;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Layout;

/** Entities that extend one another, and the tables that hold them. */
final class MappedHierarchies {

    private final Naming naming;

    MappedHierarchies(Naming naming) {
        this.naming = naming;
    }

    /** In the order of their names, so that the same mapping gives the same. */
    List<Hierarchy> of(Metadata metadata) {
        return metadata.getEntityBindings().stream().filter(RootClass.class::isInstance).filter(PersistentClass::hasSubclasses)
                .sorted((one, other) -> one.getEntityName().compareTo(other.getEntityName()))
                .map(root -> hierarchy((RootClass) root)).filter(Objects::nonNull).toList();
    }

    private @Nullable Hierarchy hierarchy(RootClass root) {
        Set<Layout> layouts = new LinkedHashSet<>();
        root.getSubclasses().forEach(subclass -> layouts.add(layout(subclass)));
        if (layouts.size() != 1) {
            return null;
        }
        List<Kind> kinds = new ArrayList<>();
        add(root, -1, kinds);
        String discriminator = root.getDiscriminator() != null
                && root.getDiscriminator().getSelectables().get(0) instanceof Column column
                        ? naming.column(root.getTable(), column).column()
                        : null;
        return new Hierarchy(layouts.iterator().next(), discriminator, kinds);
    }

    private static Layout layout(PersistentClass subclass) {
        return subclass instanceof JoinedSubclass
                ? Layout.JOINED
                : subclass instanceof UnionSubclass ? Layout.SEPARATE : Layout.ONE_TABLE;
    }

    private void add(PersistentClass entity, int parent, List<Kind> kinds) {
        int place = kinds.size();
        kinds.add(new Kind(entity.getJpaEntityName(), parent, !Boolean.TRUE.equals(entity.isAbstract()), tables(entity),
                columns(entity), values(entity)));
        entity.getDirectSubclasses().stream()
                .sorted((one, other) -> one.getEntityName().compareTo(other.getEntityName()))
                .forEach(subclass -> add(subclass, place, kinds));
    }

    /** The entity's own table; in one table for all, what its own would be called. */
    private List<QualifiedName> tables(PersistentClass entity) {
        QualifiedName table = naming.table(entity.getTable());
        Table annotation = entity.getMappedClass() == null ? null : entity.getMappedClass().getAnnotation(Table.class);
        Stream<String> given = Stream.ofNullable(annotation).map(Table::name).filter(name -> !name.isBlank());
        List<String> former = Mapping.formerNames(entity);
        Stream<String> names = Stream.of(given.map(naming::tableNamed), Stream.of(naming.tableNamed(entity.getJpaEntityName())),
                former.stream().map(naming::tableNamed), former.stream().map(naming::verbatim)).flatMap(all -> all);
        Stream<QualifiedName> others = names.map(name -> new QualifiedName(table.schema(), name))
                .filter(name -> !name.equals(table));
        return Stream.concat(entity instanceof SingleTableSubclass ? Stream.empty() : Stream.of(table), others).distinct()
                .toList();
    }

    private SortedSet<String> columns(PersistentClass entity) {
        SortedSet<String> columns = new TreeSet<>();
        Stream<Selectable> own = entity.getUnjoinedProperties().stream()
                .flatMap(property -> property.getSelectables().stream());
        own.forEach(selectable -> add(entity, selectable, columns));
        if (entity instanceof RootClass root && root.getSoftDeleteColumn() != null) {
            add(entity, root.getSoftDeleteColumn(), columns);
        }
        return columns;
    }

    private void add(PersistentClass entity, Selectable selectable, SortedSet<String> columns) {
        if (selectable instanceof Column column) {
            columns.add(naming.column(entity.getTable(), column).column());
        }
    }

    /** What the discriminator says of an entity: now, and what it said by default when the entity had a former name. */
    static List<String> values(PersistentClass entity) {
        return Stream.concat(Stream.of(String.valueOf(entity.getDiscriminatorValue())), Mapping.formerNames(entity).stream())
                .distinct().toList();
    }
}
