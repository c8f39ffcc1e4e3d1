package io.quarkiverse.hyperstack.schema.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.catalog.Exclusion;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/** A table as a list of texts, and back. A list begins with its size; nothing is an empty text, for no name or word is empty. */
final class TableText {

    private TableText() {
    }

    static List<String> of(Table table) {
        List<String> texts = new ArrayList<>();
        add(texts, table.name());
        add(texts, table.comment());
        add(texts, List.copyOf(table.options()));
        texts.add(String.valueOf(table.columns().size()));
        table.columns().forEach(column -> add(texts, column));
        List<Constraint> constraints = table.constraints().all();
        texts.add(String.valueOf(constraints.size()));
        Writer writer = new Writer(texts);
        constraints.forEach(constraint -> constraint.accept(writer));
        texts.add(String.valueOf(table.indexes().size()));
        table.indexes().forEach(index -> add(texts, index));
        return texts;
    }

    static Table parse(Iterator<String> texts) {
        QualifiedName name = name(texts);
        String comment = word(texts);
        List<String> options = list(texts, texts::next);
        List<Column> columns = list(texts, () -> column(texts));
        List<Constraint> constraints = list(texts, () -> constraint(texts));
        List<Index> indexes = list(texts, () -> new Index(texts.next(), flag(texts), list(texts, texts::next), word(texts),
                list(texts, texts::next)));
        return new Table(name, columns, Constraints.of(constraints), indexes, comment, new LinkedHashSet<>(options));
    }

    private static void add(List<String> texts, QualifiedName name) {
        add(texts, name.schema());
        texts.add(name.name());
    }

    private static void add(List<String> texts, @Nullable String word) {
        texts.add(Objects.requireNonNullElse(word, ""));
    }

    private static void add(List<String> texts, boolean flag) {
        texts.add(flag ? "1" : "0");
    }

    private static void add(List<String> texts, List<String> list) {
        texts.add(String.valueOf(list.size()));
        texts.addAll(list);
    }

    private static void add(List<String> texts, Column column) {
        texts.add(column.name());
        texts.add(column.type().sql());
        add(texts, column.type().collation());
        add(texts, column.nullable());
        add(texts, column.comment());
        if (column.value() instanceof ColumnValue.Default value) {
            texts.addAll(List.of("default", value.expression()));
        } else if (column.value() instanceof ColumnValue.Generated value) {
            texts.addAll(List.of("generated", value.expression()));
            add(texts, value.stored());
        } else if (column.value() instanceof ColumnValue.Identity value) {
            texts.add("identity");
            add(texts, value.always());
            add(texts, value.clauses());
        } else {
            texts.add("");
        }
    }

    private static void add(List<String> texts, Index index) {
        texts.add(index.name());
        add(texts, index.unique());
        add(texts, index.parts());
        add(texts, index.where());
        add(texts, index.clauses());
    }

    private static QualifiedName name(Iterator<String> texts) {
        return new QualifiedName(word(texts), texts.next());
    }

    private static @Nullable String word(Iterator<String> texts) {
        String text = texts.next();
        return text.isEmpty() ? null : text;
    }

    private static boolean flag(Iterator<String> texts) {
        return texts.next().equals("1");
    }

    private static <T> List<T> list(Iterator<String> texts, Supplier<T> element) {
        int size = Integer.parseInt(texts.next());
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }

    private static Column column(Iterator<String> texts) {
        String name = texts.next();
        DataType type = new DataType(texts.next(), word(texts));
        boolean nullable = flag(texts);
        String comment = word(texts);
        return new Column(name, type, nullable, value(texts), comment);
    }

    private static ColumnValue value(Iterator<String> texts) {
        return switch (texts.next()) {
            case "default" -> new ColumnValue.Default(texts.next());
            case "generated" -> new ColumnValue.Generated(texts.next(), flag(texts));
            case "identity" -> new ColumnValue.Identity(flag(texts), list(texts, texts::next));
            default -> new ColumnValue.None();
        };
    }

    private static Constraint constraint(Iterator<String> texts) {
        String kind = texts.next();
        String name = word(texts);
        return switch (kind) {
            case "primary" -> new PrimaryKey(name, list(texts, texts::next), list(texts, texts::next));
            case "unique" -> new UniqueKey(name, list(texts, texts::next), list(texts, texts::next));
            case "foreign" -> new ForeignKey(name, list(texts, texts::next),
                    new ForeignKey.Target(name(texts), list(texts, texts::next)),
                    new ForeignKey.Rules(ForeignKey.Action.valueOf(texts.next()), ForeignKey.Action.valueOf(texts.next()),
                            ForeignKey.Deferral.valueOf(texts.next()), ForeignKey.Match.valueOf(texts.next())),
                    list(texts, texts::next));
            case "check" -> new Check(name, texts.next(), list(texts, texts::next));
            default -> new Exclusion(name, texts.next());
        };
    }

    /** Writes what {@link #constraint} reads. */
    private record Writer(List<String> texts) implements Constraint.Visitor<Boolean> {

        private void begin(String kind, @Nullable String name) {
            texts.add(kind);
            add(texts, name);
        }

        @Override
        public Boolean primaryKey(PrimaryKey key) {
            begin("primary", key.name());
            add(texts, key.columns());
            add(texts, key.clauses());
            return true;
        }

        @Override
        public Boolean uniqueKey(UniqueKey key) {
            begin("unique", key.name());
            add(texts, key.columns());
            add(texts, key.clauses());
            return true;
        }

        @Override
        public Boolean foreignKey(ForeignKey key) {
            begin("foreign", key.name());
            add(texts, key.columns());
            add(texts, key.target().table());
            add(texts, key.target().columns());
            ForeignKey.Rules rules = key.rules();
            texts.addAll(List.of(rules.onDelete().name(), rules.onUpdate().name(), rules.deferral().name(),
                    rules.match().name()));
            add(texts, key.clauses());
            return true;
        }

        @Override
        public Boolean check(Check check) {
            begin("check", check.name());
            texts.add(check.expression());
            add(texts, check.clauses());
            return true;
        }

        @Override
        public Boolean exclusion(Exclusion exclusion) {
            begin("exclusion", exclusion.name());
            texts.add(exclusion.definition());
            return true;
        }
    }
}
