package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/** How some tables, columns and indexes are spelled. To SQLite {@code Book} and {@code book} are one name. */
final class Spelling {

    private final Map<String, Names> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> indexes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** A table's name and its columns' names by themselves, whatever their case. */
    private record Names(String table, Map<String, String> columns) {

        static Names of(Table table) {
            Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            table.columns().forEach(column -> columns.put(column.name(), column.name()));
            return new Names(table.name().name(), columns);
        }
    }

    Spelling(Collection<Table> tables) {
        for (Table table : tables) {
            this.tables.put(table.name().name(), Names.of(table));
            table.indexes().forEach(index -> indexes.put(index.name(), index.name()));
        }
    }

    /** How a database spells names, those of its views among them. */
    Spelling(Catalog live) {
        this(live.tables().values());
        live.otherNames().forEach(other -> tables.put(other.name(), new Names(other.name(), Map.of())));
    }

    Catalog of(Catalog catalog) {
        return Catalog.of(catalog.tables().values().stream().map(this::of).toList(), List.of(), List.of())
                .withOtherNames(catalog.otherNames().stream().map(other -> QualifiedName.of(table(other.name()))).toList());
    }

    Table of(Table table) {
        String name = table.name().name();
        List<Column> columns = table.columns().stream().map(column -> new Column(column(name, column.name()), column.type(),
                column.nullable(), column.value(), column.comment())).toList();
        List<Constraint> constraints = table.constraints().all().stream().map(constraint -> of(name, constraint)).toList();
        List<Index> respelled = table.indexes().stream().map(index -> new Index(
                indexes.getOrDefault(index.name(), index.name()), index.unique(), index.parts(), index.where(),
                index.clauses())).toList();
        return new Table(QualifiedName.of(table(name)), columns, Constraints.of(constraints), respelled, table.comment(),
                NotNullConflict.renamed(table.options(), column -> column(name, column)));
    }

    private String table(String name) {
        Names names = tables.get(name);
        return names == null ? name : names.table();
    }

    private String column(String table, String name) {
        Names names = tables.get(table);
        return names == null ? name : names.columns().getOrDefault(name, name);
    }

    private List<String> columns(String table, List<String> names) {
        return names.stream().map(name -> column(table, name)).toList();
    }

    private List<String> clauses(String table, List<String> clauses) {
        return clauses.stream().map(clause -> KeyClauses.renamed(clause, name -> column(table, name))).toList();
    }

    private Constraint of(String table, Constraint constraint) {
        return constraint.accept(new Constraint.Visitor<>() {
            @Override
            public Constraint primaryKey(PrimaryKey key) {
                return new PrimaryKey(key.name(), columns(table, key.columns()), clauses(table, key.clauses()));
            }

            @Override
            public Constraint uniqueKey(UniqueKey key) {
                return new UniqueKey(key.name(), columns(table, key.columns()), clauses(table, key.clauses()));
            }

            @Override
            public Constraint foreignKey(ForeignKey key) {
                String target = key.target().table().name();
                return new ForeignKey(key.name(), columns(table, key.columns()), new ForeignKey.Target(
                        QualifiedName.of(table(target)), columns(target, key.target().columns())), key.rules());
            }

            @Override
            public Constraint check(Check check) {
                return check;
            }

            @Override
            public Constraint exclusion(Exclusion exclusion) {
                return exclusion;
            }
        });
    }
}
