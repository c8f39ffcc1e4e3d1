package io.quarkiverse.hyperstack.schema.catalog;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name its name
 * @param columns its columns in their order in the table; at least one
 * @param constraints its keys and checks
 * @param indexes its indexes, sorted by name
 * @param comment its comment, or null
 * @param options table options such as SQLite's {@code STRICT} and {@code WITHOUT ROWID}, sorted
 */
public record Table(QualifiedName name, List<Column> columns, Constraints constraints, List<Index> indexes,
        @Nullable String comment, Set<String> options) {

    public Table {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(constraints, "constraints");
        columns = List.copyOf(columns);
        indexes = indexes.stream().sorted(Comparator.comparing(Index::name)).toList();
        options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
        if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("Table " + name + " has two columns of one name");
        }
    }

    /**
     * A column by its name.
     *
     * @param column the name as the database spells it
     * @return the column, empty when the table has none of that name
     */
    public Optional<Column> column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst();
    }

    /**
     * The columns that an expression mentions, as far as words can tell: too many rather than too few.
     *
     * @param expression SQL over this table, such as a check, an index part or a generated value
     * @return the columns' names in alphabetical order
     */
    public SortedSet<String> columnsIn(String expression) {
        SortedSet<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        words.addAll(Identifiers.in(expression));
        SortedSet<String> mentioned = new TreeSet<>();
        columns.stream().map(Column::name).filter(words::contains).forEach(mentioned::add);
        return mentioned;
    }

    /**
     * The columns that a key or check of this table is about.
     *
     * @param constraint one of this table, or one that could be
     * @return the columns' names in alphabetical order
     */
    public SortedSet<String> columnsOf(Constraint constraint) {
        return constraint.accept(new Constraint.Visitor<>() {
            @Override
            public SortedSet<String> primaryKey(PrimaryKey key) {
                return new TreeSet<>(key.columns());
            }

            @Override
            public SortedSet<String> uniqueKey(UniqueKey key) {
                return new TreeSet<>(key.columns());
            }

            @Override
            public SortedSet<String> foreignKey(ForeignKey key) {
                return new TreeSet<>(key.columns());
            }

            @Override
            public SortedSet<String> check(Check check) {
                return columnsIn(check.expression());
            }

            @Override
            public SortedSet<String> exclusion(Exclusion exclusion) {
                return columnsIn(exclusion.definition());
            }
        });
    }
}
