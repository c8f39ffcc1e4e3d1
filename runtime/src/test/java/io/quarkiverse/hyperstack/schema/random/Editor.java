package io.quarkiverse.hyperstack.schema.random;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.random.ModelColumn.Numbering;
import io.quarkiverse.hyperstack.schema.random.ModelColumn.Type;
import io.quarkiverse.hyperstack.schema.random.ModelColumn.Value;

/** Makes edits. An edit that finds nothing to change changes nothing. */
record Editor(Language language, Model model) {

    void make(Edit edit, Choices choices) {
        Maker maker = new Maker(language, model);
        switch (edit) {
            case ADD_TABLE -> {
                ModelTable table = maker.table(choices);
                maker.column(table, choices);
                maker.part(table, choices);
            }
            case ADD_SEQUENCE, CHANGE_SEQUENCE, DROP_SEQUENCE -> sequence(edit, maker, choices);
            case CHANGE_LABELS, RENAME_ENUM -> enumType(edit, choices);
            default -> {
                if (!model.tables.isEmpty()) {
                    table(edit, choices.of(model.tables), maker, choices);
                }
            }
        }
        new Tidy(language, model).run();
    }

    private void table(Edit edit, ModelTable table, Maker maker, Choices choices) {
        switch (edit) {
            case DROP_TABLE -> {
                if (model.tables.size() > 1) {
                    model.tables.remove(table);
                }
            }
            case RENAME_TABLE -> table.name = maker.tableName(choices);
            case SWAP_TABLES -> {
                ModelTable other = choices.of(model.tables);
                String name = other.name;
                other.name = table.name;
                table.name = name;
            }
            case CHANGE_COMMENT -> comment(table, choices);
            case CHANGE_OPTION -> {
                if (!language.tableOptions().isEmpty()) {
                    String option = choices.of(language.tableOptions());
                    if (!table.options.remove(option)) {
                        table.options.add(option);
                    }
                }
            }
            case ADD_PART -> maker.part(table, choices);
            case DROP_PART, RENAME_PART, CHANGE_INDEX, CHANGE_REFERENCE, CHANGE_PRIMARY_KEY ->
                part(edit, table, maker, choices);
            case ADD_COLUMN -> maker.column(table, choices);
            default -> column(edit, table, maker, choices);
        }
    }

    private void comment(ModelTable table, Choices choices) {
        if (language.hasComments()) {
            String comment = choices.of(List.of("", "it's a comment", "größe")).strip();
            ModelColumn column = choices.of(table.columns);
            if (choices.oneIn(2)) {
                table.comment = comment.isEmpty() ? null : comment;
            } else {
                table.replace(column.commented(comment.isEmpty() ? null : comment));
            }
        }
    }

    private void column(Edit edit, ModelTable table, Maker maker, Choices choices) {
        ModelColumn column = choices.of(table.columns);
        switch (edit) {
            case DROP_COLUMN -> {
                if (table.columns.stream().filter(c -> !c.isGenerated() && c.id() != column.id()).count() > 0) {
                    table.columns.remove(column);
                }
            }
            case RENAME_COLUMN -> table.replace(column.named(maker.columnName(table, choices)));
            case SWAP_COLUMNS -> {
                ModelColumn other = choices.of(table.columns);
                table.replace(column.named(other.name()));
                if (other.id() != column.id()) {
                    table.replace(other.named(column.name()));
                }
            }
            case REMAKE_COLUMN -> {
                // rename, type and nullability at once
                Type type = column.id() == table.tag ? column.type() : maker.type(table, choices);
                table.replace(column.typed(type).named(maker.columnName(table, choices)).nullable(!column.nullable()));
            }
            case CHANGE_TYPE -> {
                if (column.id() != table.tag) {
                    table.replace(column.typed(maker.type(table, choices)));
                }
            }
            case CHANGE_NULLABILITY -> table.replace(column.nullable(!column.nullable()));
            case CHANGE_VALUE -> table.replace(column.valued(choices.oneIn(2)
                    ? maker.byDefault(column.type(), choices)
                    : maker.value(table, column.type(), choices)));
            case CHANGE_COLLATION -> table.replace(column.typed(new Type(column.type().kind(), column.type().enumType(),
                    column.type().collation() == null ? choices.of(language.collations()) : null)));
            case CHANGE_NUMBERING -> numbering(table, choices);
            case MOVE_COLUMN -> {
                table.columns.remove(column);
                table.columns.add(choices.below(table.columns.size() + 1), column);
            }
            default -> throw new IllegalArgumentException("No edit of columns: " + edit);
        }
    }

    private void numbering(ModelTable table, Choices choices) {
        List<ModelColumn> keys = table.columns.stream().filter(column -> column.type().kind().family() == Family.INTEGER)
                .filter(column -> table.isInPrimaryKey(column.id())).toList();
        if (!keys.isEmpty()) {
            ModelColumn column = choices.of(keys);
            List<Numbering> numberings = new ArrayList<>(language.numberings());
            numberings.add(0, Numbering.NONE);
            numberings.remove(column.value().numbering());
            table.replace(column.valued(new Value(null, 0, null, choices.of(numberings))));
        }
    }

    private void part(Edit edit, ModelTable table, Maker maker, Choices choices) {
        if (edit == Edit.CHANGE_PRIMARY_KEY) {
            primaryKey(table, maker, choices);
            return;
        }
        if (table.parts.isEmpty()) {
            return;
        }
        ModelPart part = choices.of(table.parts);
        switch (edit) {
            case DROP_PART -> table.parts.remove(part);
            case RENAME_PART -> table.replace(part.named(part instanceof ModelPart.Lookup
                    ? "renamed " + model.nextId()
                    : maker.partName(choices, "other")));
            case CHANGE_INDEX -> table.parts(ModelPart.Lookup.class).findFirst().ifPresent(index -> table.replace(
                    new ModelPart.Lookup(index.id(), index.name(), index.unique(), index.columns().stream()
                            .map(table::known).map(c -> choices.of(language.indexParts(c.type().kind()))).toList(),
                            index.columns(), choices.oneIn(2) ? ModelPart.PARTIAL : null)));
            case CHANGE_REFERENCE -> table.parts(ModelPart.Reference.class).findFirst()
                    .ifPresent(reference -> table.replace(reference.ruled(choices.of(ModelPart.RULES))));
            default -> throw new IllegalArgumentException("No edit of parts: " + edit);
        }
    }

    private void primaryKey(ModelTable table, Maker maker, Choices choices) {
        ModelPart.Key old = table.primaryKey().orElse(null);
        table.parts.remove(old);
        if (old == null || !choices.oneIn(3)) {
            List<Integer> columns = maker.some(table, choices);
            table.parts.add(new ModelPart.Key(old == null ? model.nextId() : old.id(), maker.partName(choices, "pk"), true,
                    columns));
        }
    }

    private void sequence(Edit edit, Maker maker, Choices choices) {
        if (edit == Edit.ADD_SEQUENCE && language.hasComments()) {
            maker.sequence(choices);
        } else if (!model.sequences.isEmpty()) {
            Model.Numbers old = choices.of(model.sequences);
            model.sequences.remove(old);
            if (edit == Edit.CHANGE_SEQUENCE) {
                model.sequences.add(new Model.Numbers(old.id(), old.name(), old.start(), 1 + choices.below(100)));
            }
        }
    }

    private void enumType(Edit edit, Choices choices) {
        if (model.enums.isEmpty()) {
            return;
        }
        Model.Labels old = choices.of(model.enums);
        List<String> labels = new ArrayList<>(old.labels());
        String name = old.name();
        if (edit == Edit.RENAME_ENUM) {
            name = model.free(choices.of(List.of("Kind", "the state", "select")), model.names());
        } else if (labels.size() > 1 && choices.oneIn(3)) {
            labels.remove(choices.below(labels.size()));
        } else {
            labels.add(choices.below(labels.size() + 1), "new " + model.nextId());
        }
        Model.Labels changed = new Model.Labels(old.id(), name, labels);
        model.enums.replaceAll(type -> type.id() == old.id() ? changed : type);
    }
}
