package io.quarkiverse.hyperstack.schema.catalog;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody declares that holds rows or counts ids, by its names.
 *
 * @param tables the tables, as the database spells them, without counters
 * @param sequences the sequences
 * @param counters the tables in the place of sequences
 */
public record DeclaredNames(List<QualifiedName> tables, List<QualifiedName> sequences, List<Counter> counters) {

    public DeclaredNames {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        counters = List.copyOf(counters);
    }

    /**
     * A table that counts ids.
     *
     * @param table its name
     * @param untouched what is true of each of its rows while no id was given, as SQL
     * @param firstRows the statements that fill it
     */
    public record Counter(QualifiedName table, String untouched, List<String> firstRows) {

        public Counter {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(untouched, "untouched");
            firstRows = List.copyOf(firstRows);
        }
    }

    /**
     * Nothing is declared.
     *
     * @return without a name
     */
    public static DeclaredNames none() {
        return new DeclaredNames(List.of(), List.of(), List.of());
    }

    /**
     * This and what somebody else declares for the same database.
     *
     * @param more what the other declares
     * @return each table and sequence once
     */
    public DeclaredNames and(DeclaredNames more) {
        return new DeclaredNames(both(tables, more.tables), both(sequences, more.sequences), both(counters, more.counters));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /**
     * Whether there is nothing.
     *
     * @return true without a table, sequence or counter
     */
    public boolean isEmpty() {
        return tables.isEmpty() && sequences.isEmpty() && counters.isEmpty();
    }
}
