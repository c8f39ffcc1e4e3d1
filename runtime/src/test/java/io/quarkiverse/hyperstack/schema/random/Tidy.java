package io.quarkiverse.hyperstack.schema.random;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.random.ModelColumn.Generated;
import io.quarkiverse.hyperstack.schema.random.ModelColumn.Type;
import io.quarkiverse.hyperstack.schema.random.ModelColumn.Value;

/** Takes out of a model what does not fit together, so that every database creates the rest. */
record Tidy(Language language, Model model) {

    void run() {
        // Each part hangs on others: what is taken out in one round makes others go in the next.
        for (int round = 0; round < 5; round++) {
            for (ModelTable table : model.tables) {
                List.copyOf(table.columns).forEach(column -> table.replace(legal(table, column)));
                parts(table);
            }
            language.tidy(model);
        }
        Set<Integer> used = new HashSet<>();
        model.tables.forEach(table -> table.columns.forEach(column -> used.add(column.type().enumType())));
        model.enums.removeIf(type -> !used.contains(type.id()));
    }

    private ModelColumn legal(ModelTable table, ModelColumn column) {
        Type type = column.type();
        ModelColumn legal = column;
        if (type.collation() != null && !type.kind().isText()) {
            legal = legal.typed(new Type(type.kind(), type.enumType(), null));
        }
        Value value = column.value();
        boolean fits = (value.byDefault() == null || fits(type, value.byDefault()))
                && (value.sequence() == 0
                        || model.sequence(value.sequence()).isPresent() && type.kind().family() == Family.INTEGER)
                && (value.generated() == null || fits(table, column, value.generated()));
        return fits ? legal : legal.valued(Value.NONE);
    }

    private boolean fits(Type type, String byDefault) {
        return model.enumType(type.enumType())
                .map(labels -> labels.labels().stream().anyMatch(l -> byDefault.equals("'" + l.replace("'", "''") + "'")))
                .orElse(type.kind().defaults().contains(byDefault));
    }

    private static boolean fits(ModelTable table, ModelColumn column, Generated generated) {
        ModelColumn source = table.column(generated.column()).orElse(null);
        return source != null && source.id() != column.id() && !source.isGenerated() && column.id() != table.tag
                && source.type().kind().equals(column.type().kind())
                && source.type().kind().family().generated().contains(generated.template())
                && !table.isInPrimaryKey(column.id());
    }

    private void parts(ModelTable table) {
        Set<Object> subjects = new HashSet<>();
        table.parts.removeIf(part -> part.columns().stream().anyMatch(column -> table.column(column).isEmpty())
                || part.columns().isEmpty() || !subjects.add(subject(part)) || !isLegal(table, part));
    }

    /** Two parts of one kind about the same columns would only be the same thing twice. */
    private static Object subject(ModelPart part) {
        if (part instanceof ModelPart.Key key) {
            return key.primary() ? "primary key" : Set.copyOf(key.columns());
        }
        if (part instanceof ModelPart.Lookup) {
            return part.id();
        }
        return List.of(part.getClass(), part.columns());
    }

    private boolean isLegal(ModelTable table, ModelPart part) {
        List<ModelColumn> columns = part.columns().stream().map(table::known).toList();
        if (part instanceof ModelPart.Key key) {
            boolean doubled = !key.primary() && table.primaryKey().stream()
                    .anyMatch(primary -> Set.copyOf(primary.columns()).equals(Set.copyOf(key.columns())));
            return !doubled && (!key.primary() || columns.stream().noneMatch(ModelColumn::isGenerated));
        }
        if (part instanceof ModelPart.Condition check) {
            boolean two = check.template().equals(ModelPart.TWO_COLUMNS);
            return columns.stream().allMatch(column -> two
                    ? column.type().kind().family() == Family.INTEGER
                    : column.type().kind().family().checks().contains(check.template()));
        }
        if (part instanceof ModelPart.Lookup index) {
            for (int i = 0; i < columns.size(); i++) {
                if (!language.indexParts(columns.get(i).type().kind()).contains(index.templates().get(i))) {
                    return false;
                }
            }
            return true;
        }
        return isLegal(table, (ModelPart.Reference) part);
    }

    private boolean isLegal(ModelTable table, ModelPart.Reference reference) {
        ModelTable target = model.table(reference.table()).orElse(null);
        ModelPart.Key key = target == null
                ? null
                : target.keys().filter(k -> k.id() == reference.key()).findFirst().orElse(null);
        if (key == null || key.columns().size() != reference.columns().size()) {
            return false;
        }
        for (int i = 0; i < key.columns().size(); i++) {
            ModelColumn column = table.known(reference.columns().get(i));
            ModelColumn pointedAt = Objects.requireNonNull(target).column(key.columns().get(i)).orElse(null);
            if (pointedAt == null || !canReference(table, column) || !comparable(column.type(), pointedAt.type())) {
                return false;
            }
        }
        return true;
    }

    static boolean canReference(ModelTable table, ModelColumn column) {
        return column.id() != table.tag && !column.isGenerated() && !column.isNumbered();
    }

    static boolean comparable(Type type, Type other) {
        return type.kind().family() == other.kind().family() && type.enumType() == other.enumType();
    }
}
