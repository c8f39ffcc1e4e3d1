package io.quarkiverse.hyperstack.schema.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.random.ModelColumn.Generated;
import io.quarkiverse.hyperstack.schema.random.ModelColumn.Numbering;
import io.quarkiverse.hyperstack.schema.random.ModelColumn.Type;
import io.quarkiverse.hyperstack.schema.random.ModelColumn.Value;

/** Adds things to a model. What does not fit together is sorted out by {@link Tidy} afterwards. */
record Maker(Language language, Model model) {

    private static final List<String> TABLES = List.of("book", "author", "the \"order\"", "From", "größe", "a.b", "it's",
            "select", "Publisher", "x;y", "日本");
    private static final List<String> COLUMNS = List.of("title", "id", "Name", "order", "a b", "it's", "x\"y", "größe",
            "select", "rowid", "value", "[b]", "semi;colon", "--c", "t", "PRICE", "user", "日本", "d%s");

    ModelTable table(Choices choices) {
        ModelTable table = new ModelTable(model.nextId(), model.free(choices.of(TABLES), model.names()));
        table.tag = model.nextId();
        table.columns.add(new ModelColumn(table.tag, "tag", new Type(text(table), 0, null), true, Value.NONE, null));
        model.tables.add(table);
        if (!choices.oneIn(4)) {
            Kind integer = language.kinds(table).stream().filter(kind -> kind.sql().equals("integer")).findFirst()
                    .orElseThrow();
            Numbering numbering = choices.below(3) == 1 ? choices.of(language.numberings()) : Numbering.NONE;
            ModelColumn id = new ModelColumn(model.nextId(), "id", new Type(integer, 0, null), true,
                    new Value(null, 0, null, numbering), null);
            table.columns.add(id);
            table.parts.add(new ModelPart.Key(model.nextId(), partName(choices, "pk"), true, List.of(id.id())));
        }
        for (String option : language.tableOptions()) {
            if (choices.oneIn(5)) {
                table.options.add(option);
            }
        }
        return table;
    }

    private Kind text(ModelTable table) {
        return language.kinds(table).stream().filter(Kind::isText).findFirst().orElseThrow();
    }

    String tableName(Choices choices) {
        return model.free(choices.of(TABLES), model.names());
    }

    String columnName(ModelTable table, Choices choices) {
        return model.free(choices.of(COLUMNS), table.columns.stream().map(ModelColumn::name));
    }

    ModelColumn column(ModelTable table, Choices choices) {
        Type type = type(table, choices);
        boolean nullable = !choices.oneIn(5);
        Value value = value(table, type, choices);
        String comment = choices.oneIn(6) ? "it's number " + choices.below(9) : null;
        int position = table.columns.size() - choices.below(table.columns.size() + 1);
        ModelColumn column = new ModelColumn(model.nextId(), columnName(table, choices), type, nullable, value,
                language.hasComments() ? comment : null);
        table.columns.add(position, column);
        return column;
    }

    Type type(ModelTable table, Choices choices) {
        Kind kind = choices.of(language.kinds(table));
        int enumType = 0;
        if (kind.family() == Family.ENUM) {
            if (model.enums.isEmpty() || choices.oneIn(4)) {
                model.enums.add(new Model.Labels(model.nextId(), model.free("state", model.names()),
                        List.of("v1", "v2", "v3", "it's", "größe").subList(0, 2 + choices.below(4))));
            }
            enumType = choices.of(model.enums).id();
        }
        return new Type(kind, enumType, kind.isText() && choices.oneIn(6) ? choices.of(language.collations()) : null);
    }

    Value value(ModelTable table, Type type, Choices choices) {
        switch (choices.below(8)) {
            case 5 :
                return byDefault(type, choices);
            case 6 :
                List<ModelColumn> sources = table.columns.stream().filter(c -> c.type().kind().equals(type.kind()))
                        .filter(c -> !c.isGenerated() && !type.kind().family().generated().isEmpty()).toList();
                if (sources.isEmpty()) {
                    return byDefault(type, choices);
                }
                return new Value(null, 0, new Generated(choices.of(type.kind().family().generated()),
                        choices.of(sources).id(), choices.oneIn(2)), Numbering.NONE);
            case 7 :
                if (type.kind().family() == Family.INTEGER && language.hasComments()) {
                    return numbered(choices);
                }
                return byDefault(type, choices);
            default :
                return Value.NONE;
        }
    }

    private Value numbered(Choices choices) {
        if (choices.oneIn(2)) {
            return new Value(null, 0, null, choices.of(language.numberings()));
        }
        if (model.sequences.isEmpty() || choices.oneIn(3)) {
            sequence(choices);
        }
        return new Value(null, choices.of(model.sequences).id(), null, Numbering.NONE);
    }

    void sequence(Choices choices) {
        model.sequences.add(new Model.Numbers(model.nextId(), model.free("numbers", model.names()), 1 + choices.below(3) * 10,
                1 + choices.below(2) * 49));
    }

    Value byDefault(Type type, Choices choices) {
        List<String> defaults = model.enumType(type.enumType())
                .map(labels -> labels.labels().stream().map(label -> "'" + label.replace("'", "''") + "'").toList())
                .orElse(type.kind().defaults());
        return defaults.isEmpty() ? Value.NONE : new Value(choices.of(defaults), 0, null, Numbering.NONE);
    }

    /** A unique constraint, a check, an index or a foreign key. */
    void part(ModelTable table, Choices choices) {
        switch (choices.below(7)) {
            case 0 -> table.parts.add(index(table, choices));
            case 1, 2 -> check(table, choices);
            case 3 -> table.parts.add(new ModelPart.Key(model.nextId(), partName(choices, "uk"), false, some(table, choices)));
            case 4 -> table.parts.add(index(table, choices));
            default -> reference(table, choices);
        }
    }

    private ModelPart.Lookup index(ModelTable table, Choices choices) {
        List<Integer> columns = some(table, choices);
        List<String> templates = columns.stream().map(table::known)
                .map(column -> choices.of(language.indexParts(column.type().kind()))).toList();
        return new ModelPart.Lookup(model.nextId(), "ix " + model.nextId() + (choices.oneIn(4) ? " \"x'" : ""),
                choices.oneIn(4), templates, columns, choices.oneIn(4) ? ModelPart.PARTIAL : null);
    }

    private void check(ModelTable table, Choices choices) {
        List<ModelColumn> columns = table.columns.stream().filter(c -> !c.type().kind().family().checks().isEmpty())
                .filter(column -> column.id() != table.tag).toList();
        if (columns.isEmpty()) {
            return;
        }
        ModelColumn first = choices.of(columns);
        List<ModelColumn> others = columns.stream()
                .filter(c -> c.id() != first.id() && c.type().kind().family() == Family.INTEGER).toList();
        if (first.type().kind().family() == Family.INTEGER && !others.isEmpty() && choices.oneIn(2)) {
            table.parts.add(new ModelPart.Condition(model.nextId(), partName(choices, "ck"), ModelPart.TWO_COLUMNS,
                    List.of(first.id(), choices.of(others).id())));
        } else {
            table.parts.add(new ModelPart.Condition(model.nextId(), partName(choices, "ck"),
                    choices.of(first.type().kind().family().checks()), List.of(first.id())));
        }
    }

    private void reference(ModelTable table, Choices choices) {
        ModelTable target = choices.of(model.tables);
        List<ModelPart.Key> keys = target.keys().toList();
        if (keys.isEmpty()) {
            return;
        }
        ModelPart.Key key = choices.of(keys);
        List<Integer> columns = new ArrayList<>();
        for (int keyColumn : key.columns()) {
            Type type = target.known(keyColumn).type();
            List<ModelColumn> fitting = table.columns.stream().filter(column -> Tidy.canReference(table, column))
                    .filter(column -> Tidy.comparable(column.type(), type) && !columns.contains(column.id())).toList();
            if (fitting.isEmpty() || choices.oneIn(2)) {
                ModelColumn column = new ModelColumn(model.nextId(), columnName(table, choices),
                        new Type(type.kind(), type.enumType(), null), true, Value.NONE, null);
                table.columns.add(column);
                columns.add(column.id());
            } else {
                columns.add(choices.of(fitting).id());
            }
        }
        table.parts.add(new ModelPart.Reference(model.nextId(), partName(choices, "fk"), columns, target.id, key.id(),
                choices.of(ModelPart.RULES)));
    }

    /** One column or two. */
    List<Integer> some(ModelTable table, Choices choices) {
        int first = choices.below(table.columns.size());
        int second = choices.oneIn(3) ? choices.below(table.columns.size()) : first;
        return IntStream.of(first, second).distinct().map(position -> table.columns.get(position).id()).boxed().toList();
    }

    @Nullable
    String partName(Choices choices, String prefix) {
        return choices.oneIn(2) ? prefix + "_" + model.nextId() + (choices.oneIn(5) ? " '\"" : "") : null;
    }

}
