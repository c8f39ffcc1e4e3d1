package io.quarkiverse.hyperstack.schema.random;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The SQL that both databases write the same way. */
record SharedSql(Language language, Model model) {

    String key(ModelTable table, ModelPart.Key key) {
        return name(key) + (key.primary() ? "primary key " : "unique ") + language.list(table, key.columns());
    }

    String check(ModelTable table, ModelPart.Condition check) {
        return name(check) + "check (" + language.expression(table, check.template(), check.columns()) + ")";
    }

    String reference(ModelTable table, ModelPart.Reference reference) {
        ModelTable target = model.table(reference.table()).orElseThrow();
        List<Integer> columns = target.keys().filter(key -> key.id() == reference.key()).findFirst().orElseThrow().columns();
        return (name(reference) + "foreign key " + language.list(table, reference.columns()) + " references "
                + language.quote(target.name) + " " + language.list(target, columns) + " " + reference.rules()).strip();
    }

    String index(ModelTable table, ModelPart.Lookup index) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < index.columns().size(); i++) {
            parts.add(language.expression(table, index.templates().get(i), List.of(index.columns().get(i))));
        }
        String where = index.where() == null ? "" : " where " + language.expression(table, index.where(), index.columns());
        return "create " + (index.unique() ? "unique " : "") + "index " + language.quote(index.name()) + " on "
                + language.quote(table.name) + " (" + String.join(", ", parts) + ")" + where;
    }

    String generated(ModelTable table, ModelColumn.Generated generated) {
        return " generated always as (" + language.expression(table, generated.template(), List.of(generated.column())) + ") "
                + (generated.stored() ? "stored" : "virtual");
    }

    private String name(ModelPart part) {
        return name(part.name());
    }

    private String name(@Nullable String name) {
        return name == null ? "" : "constraint " + language.quote(name) + " ";
    }
}
