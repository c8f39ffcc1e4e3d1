package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.diff.Renames;

/** A structure as the database has it after renames. Keys, indexes and owned sequences keep their names. */
final class NewNames implements Constraint.Visitor<Constraint> {

    private final Renames renames;
    private final Table table;
    private final NewWords words;

    private NewNames(Renames renames, Table table) {
        this.renames = renames;
        this.table = table;
        this.words = new NewWords(columns(table(renames, table.name()), renames), renames.enumTypes(), renames.sequences());
    }

    static Catalog of(Catalog live, Renames renames) {
        if (renames.isEmpty()) {
            return live;
        }
        List<Table> tables = live.tables().values().stream().map(table -> new NewNames(renames, table).table()).toList();
        List<Sequence> sequences = live.sequences().values().stream()
                .map(sequence -> sequence.named(renames.sequences().getOrDefault(sequence.name(), sequence.name())))
                .toList();
        List<EnumType> types = live.enumTypes().values().stream()
                .map(type -> new EnumType(renames.enumTypes().getOrDefault(type.name(), type.name()), type.labels())).toList();
        return Catalog.of(tables, sequences, types).withOtherNames(live.otherNames());
    }

    private static QualifiedName table(Renames renames, QualifiedName table) {
        return renames.tables().getOrDefault(table, table);
    }

    /** The new names of a table's columns by their old ones. */
    static Map<String, String> columns(QualifiedName newTable, Renames renames) {
        Map<String, String> columns = new TreeMap<>();
        renames.columns().subMap(new ColumnName(newTable, ""), new ColumnName(newTable, "\uffff"))
                .forEach((from, to) -> columns.put(from.column(), to));
        return columns;
    }

    private Table table() {
        List<Column> columns = table.columns().stream().map(this::column).toList();
        List<Constraint> constraints = table.constraints().all().stream().map(constraint -> constraint.accept(this)).toList();
        return new Table(table(renames, table.name()), columns, Constraints.of(constraints),
                table.indexes().stream().map(this::index).toList(), table.comment(), options());
    }

    private Column column(Column column) {
        return new Column(words.columns().getOrDefault(column.name(), column.name()),
                new DataType(words.type(column.type().sql()), column.type().collation()), column.nullable(),
                value(column.value()), column.comment());
    }

    private ColumnValue value(ColumnValue value) {
        if (value instanceof ColumnValue.Default byDefault) {
            return new ColumnValue.Default(words.in(byDefault.expression()));
        }
        if (value instanceof ColumnValue.Generated generated) {
            return new ColumnValue.Generated(words.in(generated.expression()), generated.stored());
        }
        return value;
    }

    private Index index(Index index) {
        return new Index(index.name(), index.unique(), index.parts().stream().map(words::in).toList(), in(index.where()),
                clauses(index.clauses()));
    }

    private @Nullable String in(@Nullable String expression) {
        return expression == null ? null : words.in(expression);
    }

    private List<String> clauses(List<String> clauses) {
        return clauses.stream().map(
                clause -> clause.startsWith("INCLUDE") || clause.startsWith(ConstraintRow.ONLY) ? words.in(clause) : clause)
                .toList();
    }

    private Set<String> options() {
        Map<String, String> tables = renames.tables().entrySet().stream().filter(entry -> entry.getKey().schema() == null)
                .collect(Collectors.toMap(entry -> entry.getKey().name(), entry -> entry.getValue().name()));
        NewWords parents = new NewWords(tables, Map.of(), Map.of());
        Set<String> options = new LinkedHashSet<>();
        for (String option : table.options()) {
            options.add(option.startsWith("INHERITS")
                    ? parents.in(option)
                    : option.startsWith("PARTITION") ? words.in(option) : option);
        }
        return options;
    }

    private List<String> names(List<String> columns, Map<String, String> names) {
        return columns.stream().map(column -> names.getOrDefault(column, column)).toList();
    }

    @Override
    public Constraint primaryKey(PrimaryKey key) {
        return new PrimaryKey(key.name(), names(key.columns(), words.columns()), clauses(key.clauses()));
    }

    @Override
    public Constraint uniqueKey(UniqueKey key) {
        return new UniqueKey(key.name(), names(key.columns(), words.columns()), clauses(key.clauses()));
    }

    @Override
    public Constraint foreignKey(ForeignKey key) {
        QualifiedName target = table(renames, key.target().table());
        return new ForeignKey(key.name(), names(key.columns(), words.columns()),
                new ForeignKey.Target(target, names(key.target().columns(), columns(target, renames))), key.rules(),
                clauses(key.clauses()));
    }

    @Override
    public Constraint check(Check check) {
        return new Check(check.name(), words.in(check.expression()), check.clauses());
    }

    @Override
    public Constraint exclusion(Exclusion exclusion) {
        return new Exclusion(exclusion.name(), words.in(exclusion.definition()));
    }
}
