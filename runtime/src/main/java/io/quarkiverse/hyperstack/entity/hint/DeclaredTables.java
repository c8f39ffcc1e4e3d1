package io.quarkiverse.hyperstack.entity.hint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Table;

import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;

/** The tables of a mapping, and what counts its ids. */
public final class DeclaredTables {

    private DeclaredTables() {
    }

    /**
     * All of them.
     *
     * @param metadata the mapping
     * @param context the default schema
     * @return their names, as the database spells them
     */
    public static DeclaredNames of(Metadata metadata, SqlStringGenerationContext context) {
        Naming naming = new Naming(metadata.getDatabase(), context);
        List<IdSource> ids = new IdSources(metadata, context).all();
        List<String> counting = ids.stream().filter(id -> id.counter() != null).map(id -> context.format(id.name())).toList();
        List<io.quarkiverse.hyperstack.schema.catalog.QualifiedName> tables = new ArrayList<>();
        List<io.quarkiverse.hyperstack.schema.catalog.QualifiedName> sequences = new ArrayList<>();
        List<DeclaredNames.Counter> counters = new ArrayList<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            namespace.getSequences().forEach(sequence -> sequences.add(naming.name(sequence.getName())));
            for (Table table : namespace.getTables()) {
                if (table.isPhysicalTable()) {
                    List<String> firstRows = firstRows(table, context);
                    if (firstRows.isEmpty() && !counting.contains(context.format(table.getQualifiedTableName()))) {
                        tables.add(naming.table(table));
                    } else {
                        counters.add(new DeclaredNames.Counter(naming.table(table), untouched(table, ids, context), firstRows));
                    }
                }
            }
        }
        return new DeclaredNames(tables, sequences, counters);
    }

    private static List<String> firstRows(Table table, SqlStringGenerationContext context) {
        return table.getInitCommands(context).stream().flatMap(command -> Arrays.stream(command.initCommands())).distinct()
                .toList();
    }

    /** A row that no generator is known for is always in doubt. */
    private static String untouched(Table table, List<IdSource> ids, SqlStringGenerationContext context) {
        String name = context.format(table.getQualifiedTableName());
        return ids.stream().filter(id -> id.counter() != null && context.format(id.name()).equals(name))
                .map(id -> untouched(Objects.requireNonNull(id.counter()))).distinct()
                .collect(Collectors.collectingAndThen(Collectors.joining(" or "), all -> all.isEmpty() ? "1 = 0" : all));
    }

    private static String untouched(IdSource.Counter counter) {
        String first = counter.column() + " = " + counter.first();
        return counter.segmentColumn() == null
                ? first
                : "(" + counter.segmentColumn() + " = '" + Objects.requireNonNull(counter.segment()).replace("'", "''")
                        + "' and "
                        + first + ")";
    }
}
