package io.quarkiverse.hyperstack.entity.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.RenamedFrom;

/** Walks through the entities: which columns hold which attributes, and which tables belong to which. */
final class Mapping {

    private final Metadata metadata;
    private final Naming naming;
    private final Attributes attributes = new Attributes();
    private final List<MappedColumn> columns = new ArrayList<>();
    private final List<MappedTable> tables = new ArrayList<>();

    private Mapping(Metadata metadata, Naming naming) {
        this.metadata = metadata;
        this.naming = naming;
    }

    static Mapping of(Metadata metadata, Naming naming) {
        Mapping mapping = new Mapping(metadata, naming);
        metadata.getEntityBindings().forEach(mapping::entity);
        return mapping;
    }

    List<MappedColumn> columns() {
        return columns;
    }

    List<MappedTable> tables() {
        return tables;
    }

    private void entity(PersistentClass entity) {
        if (!(entity instanceof SingleTableSubclass)) {
            tables.add(new MappedTable(entity.getTable(), entityWords(entity), formerNames(entity)));
        }
        Scope scope = new Scope(entity, tables(entity), List.of(), List.of());
        if (entity.getIdentifierProperty() == null && entity.getIdentifier() instanceof Component embedded) {
            component(embedded, scope);
        } else if (entity.getDeclaredIdentifierProperty() != null && entity.getSuperclass() == null) {
            property(entity.getIdentifierProperty(), entity.getMappedClass(), scope);
        }
        if (entity instanceof JoinedSubclass joined) {
            key(joined.getKey(), scope.in(entity.getTable()));
        }
        entity.getUnjoinedProperties().forEach(property -> property(property, entity.getMappedClass(), scope));
        for (Join join : entity.getJoins()) {
            Scope secondary = scope.in(join.getTable());
            tables.add(new MappedTable(join.getTable(), entityWords(entity), List.of()));
            key(join.getKey(), secondary);
            join.getProperties().forEach(property -> property(property, entity.getMappedClass(), secondary));
        }
    }

    /** The entity's table, and those of subclasses that have the same columns again. */
    private static List<Table> tables(PersistentClass entity) {
        List<Table> tables = new ArrayList<>(List.of(entity.getTable()));
        entity.getDirectSubclasses().stream().filter(UnionSubclass.class::isInstance)
                .forEach(subclass -> tables.addAll(tables(subclass)));
        return tables;
    }

    /** The columns that repeat the entity's id in another of its tables. */
    private void key(KeyValue key, Scope scope) {
        add(key, scope.with(idWords(scope.owner())).with(entityWords(scope.owner())));
    }

    private void property(Property property, Class<?> owner, Scope scope) {
        if (!property.isSynthetic()) {
            Attribute attribute = attributes.of(owner, property.getName());
            value(property.getValue(), scope.within(attribute, word(attribute)));
        }
    }

    private void value(Value value, Scope scope) {
        if (value instanceof Collection collection) {
            collection(collection, scope);
        } else if (value instanceof Component component && component.getAggregateColumn() == null) {
            component(component, scope);
        } else if (value instanceof ToOne reference) {
            PersistentClass target = metadata.getEntityBinding(reference.getReferencedEntityName());
            add(value, target == null ? scope : scope.with(idWords(target)));
        } else {
            add(value, scope);
        }
    }

    private void component(Component component, Scope scope) {
        scope.requireNoBackfill("is embedded");
        component.getProperties().forEach(property -> property(property, component.getComponentClass(), scope));
    }

    private void collection(Collection collection, Scope scope) {
        scope.requireNoBackfill("is a collection");
        Table table = collection.getCollectionTable();
        Scope inside = scope.in(table);
        List<Word> ownerWords = entityWords(scope.owner());
        if (!collection.isInverse()) {
            if (!collection.isOneToMany()) {
                Attribute attribute = Objects.requireNonNull(scope.path().get(scope.path().size() - 1));
                List<Word> words = Stream.of(ownerWords, targetWords(collection), scope.words()).flatMap(List::stream).toList();
                tables.add(new MappedTable(table, words, attribute.formerNames()));
            }
            keyOf(collection, inside.with(ownerWords).with(idWords(scope.owner())));
            if (collection instanceof IndexedCollection indexed) {
                value(indexed.getIndex(), inside.withoutPath());
            }
        }
        if (!collection.isOneToMany()) {
            value(collection.getElement(), inside.with(targetWords(collection)));
        }
    }

    private void keyOf(Collection collection, Scope scope) {
        add(collection.getKey(), scope.withoutPath());
    }

    private void add(Value value, Scope scope) {
        for (Selectable selectable : value.getSelectables()) {
            if (selectable instanceof Column column) {
                scope.tables().stream().filter(Table::isPhysicalTable).forEach(table -> columns
                        .add(new MappedColumn(table, column, value, scope.path(), scope.owner(), scope.words())));
            }
        }
    }

    private List<Word> targetWords(Collection collection) {
        PersistentClass target = collection.getElement() instanceof ToOne reference
                ? metadata.getEntityBinding(reference.getReferencedEntityName())
                : null;
        return target == null ? List.of() : entityWords(target);
    }

    private List<Word> idWords(PersistentClass entity) {
        Property id = entity.getIdentifierProperty();
        if (entity.getIdentifier() instanceof Component component) {
            return component.getProperties().stream()
                    .map(property -> word(attributes.of(component.getComponentClass(), property.getName()))).toList();
        }
        return id == null ? List.of() : List.of(word(attributes.of(entity.getMappedClass(), id.getName())));
    }

    private Word word(Attribute attribute) {
        return new Word(naming.columnNamed(attribute.name()),
                attribute.formerNames().stream().map(naming::columnNamed).toList());
    }

    List<Word> entityWords(PersistentClass entity) {
        List<String> former = formerNames(entity);
        return Stream.of(naming.tableNamed(entity.getJpaEntityName()), naming.table(entity.getTable()).name()).distinct()
                .map(current -> new Word(current, former.stream().map(naming::tableNamed).toList())).toList();
    }

    static List<String> formerNames(PersistentClass entity) {
        @Nullable
        RenamedFrom renamed = entity.getMappedClass() == null ? null : entity.getMappedClass().getAnnotation(RenamedFrom.class);
        return renamed == null ? List.of() : Attribute.checked(renamed, entity.getJpaEntityName());
    }
}
