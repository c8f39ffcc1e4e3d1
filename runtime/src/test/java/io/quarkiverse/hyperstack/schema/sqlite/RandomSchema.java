package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/** Tables with a bit of everything, and the same tables with more in them. The same seed gives the same tables. */
final class RandomSchema {

    private static final List<String> NAMES = List.of("id", "title", "Name", "order", "a b", "it's", "x\"y", "größe", "select",
            "rowid",
            "value", "[b]", "semi;colon", "--c", "t", "PRICE");
    private static final List<String> LOOSE_TYPES = List.of("integer", "bigint", "text", "varchar(20)", "numeric(10,2)", "",
            "blob",
            "double precision", "timestamp", "boolean");
    private static final List<String> STRICT_TYPES = List.of("int", "integer", "text", "real", "any");
    private static final List<String> DEFAULTS = List.of("0", "-1.5", "'it''s'", "true", "x'00ff'", "current_timestamp",
            "lower('A' || 'b')", "1 + 2");

    private final Random random;
    private final Map<String, Table> tables = new TreeMap<>();
    private int number;

    RandomSchema(long seed) {
        this.random = new Random(seed);
    }

    List<Table> start() {
        for (String name : List.of("book", "the \"order\"", "Author", "from")) {
            tables.put(name, table(name));
        }
        return List.copyOf(tables.values());
    }

    /** The same tables with more columns, keys, checks and indexes, and new tables. */
    List<Table> grown() {
        for (String name : List.copyOf(tables.keySet())) {
            tables.put(name, grown(tables.get(name)));
        }
        for (String name : List.of("new one", "publisher")) {
            tables.put(name, table(name));
        }
        return List.copyOf(tables.values());
    }

    private Table table(String name) {
        boolean strict = chance(5);
        List<String> types = strict ? STRICT_TYPES : LOOSE_TYPES;
        List<Column> columns = new ArrayList<>();
        for (String column : NAMES.subList(0, 2 + random.nextInt(NAMES.size() - 2))) {
            columns.add(new Column(column, new DataType(pick(types), null), true, new ColumnValue.None(), null));
        }
        Table table = new Table(QualifiedName.of(name), columns, Constraints.of(List.of()), List.of(), null,
                strict ? Set.of("STRICT") : Set.of());
        return grown(withPrimaryKey(table));
    }

    private Table withPrimaryKey(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        Set<String> options = table.options();
        PrimaryKey key = null;
        if (chance(2)) {
            boolean counting = chance(2);
            columns.set(0, new Column("id", new DataType("integer", null), true,
                    counting ? new ColumnValue.Identity(false) : new ColumnValue.None(), null));
            key = new PrimaryKey(name("pk"), List.of("id"));
        } else if (chance(2)) {
            key = new PrimaryKey(name("pk"), List.of("title", "id"));
            options = options.contains("STRICT") ? Set.of("STRICT", "WITHOUT ROWID") : Set.of("WITHOUT ROWID");
        }
        return new Table(table.name(), columns, Constraints.of(key == null ? List.of() : List.of(key)), List.of(), null,
                options);
    }

    private Table grown(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        for (int i = random.nextInt(3); i > 0; i--) {
            columns.add(random.nextInt(columns.size() + 1) % columns.size(), newColumn(table));
        }
        List<Constraint> constraints = new ArrayList<>(table.constraints().all());
        List<Index> indexes = new ArrayList<>(table.indexes());
        for (int i = random.nextInt(4); i > 0; i--) {
            Column column = pick(columns);
            switch (random.nextInt(4)) {
                case 0 -> constraints.add(new Check(name("ck"), expression(columns, "coalesce(length(%s), 0) < 1000", column)));
                case 1 -> unique(column, constraints);
                case 2 -> reference(column, table, constraints);
                default -> indexes.add(index(columns, column));
            }
        }
        return new Table(table.name(), columns, Constraints.of(constraints.stream().distinct().toList()), indexes, null,
                table.options());
    }

    private Column newColumn(Table table) {
        String name = "new " + ++number;
        boolean strict = table.options().contains("STRICT");
        DataType type = new DataType(strict ? "any" : pick(LOOSE_TYPES), chance(6) ? "NOCASE" : null);
        if (chance(5)) {
            String of = expression(table.columns(), "%s || 'x'", table.columns().get(1));
            return new Column(name, type, true, new ColumnValue.Generated(of, chance(2)), null);
        }
        if (chance(2)) {
            String value = new Expressions("", List.of()).canonical(Tokenizer.tokens(pick(DEFAULTS)));
            return new Column(name, type, chance(2), new ColumnValue.Default(value), null);
        }
        return new Column(name, type, true, new ColumnValue.None(), null);
    }

    /** All rows have another value in a column without a default, or none. */
    private void unique(Column column, List<Constraint> constraints) {
        if (column.value() instanceof ColumnValue.None) {
            constraints.add(new UniqueKey(name("uk"), List.of(column.name())));
        }
    }

    private void reference(Column column, Table table, List<Constraint> constraints) {
        Table target = tables.isEmpty() ? table : pick(List.copyOf(tables.values()));
        PrimaryKey key = target.constraints().primaryKey();
        boolean integers = column.type().sql().matches("integer|bigint|int") && column.value() instanceof ColumnValue.None;
        if (key != null && key.columns().size() == 1 && integers) {
            constraints.add(new ForeignKey(name("fk"), List.of(column.name()),
                    new ForeignKey.Target(target.name(), key.columns()),
                    new ForeignKey.Rules(pick(List.of(ForeignKey.Action.values())),
                            pick(List.of(ForeignKey.Action.values())), pick(List.of(ForeignKey.Deferral.values())))));
        }
    }

    private Index index(List<Column> columns, Column column) {
        String part = expression(columns, pick(List.of("%s", "%s desc", "%s collate nocase desc", "lower(%s)")), column);
        String where = chance(3) ? expression(columns, "%s is not null", column) : null;
        return new Index("ix \"" + ++number, false, List.of(part), where, List.of());
    }

    private static String expression(List<Column> columns, String pattern, Column column) {
        return new Expressions("", columns.stream().map(Column::name).toList())
                .canonical(Tokenizer.tokens(pattern.formatted(Names.quote(column.name()))));
    }

    private @Nullable String name(String prefix) {
        return chance(2) ? prefix + " '" + ++number : null;
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The statements that create the tables. */
    static List<String> script(List<Table> tables) {
        List<String> script = new ArrayList<>();
        for (Table table : tables) {
            script.add(TableSql.create(table, table.name().name()));
            table.indexes().forEach(index -> script.add(TableSql.index(table, index)));
        }
        return script;
    }

    /** Five rows a table, each column with another value in each row. */
    static List<String> rows(List<Table> tables) {
        List<String> rows = new ArrayList<>();
        for (Table table : tables) {
            List<Column> columns = table.columns().stream().filter(c -> !(c.value() instanceof ColumnValue.Generated)).toList();
            for (int row = 1; row <= 5; row++) {
                int value = row;
                rows.add("insert into " + Names.quote(table.name().name()) + " "
                        + Names.list(columns.stream().map(Column::name).toList()) + " values ("
                        + String.join(", ", columns.stream().map(column -> String.valueOf(value)).toList()) + ")");
            }
        }
        return rows;
    }
}
