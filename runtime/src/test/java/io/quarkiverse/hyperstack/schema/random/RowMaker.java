package io.quarkiverse.hyperstack.schema.random;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Fills a structure with rows. Rows that break a rule are left out. */
record RowMaker(Arena arena, Model model, Connection connection) {

    /** @return the statements that were accepted */
    List<String> fill(List<Recipe.TableRecipe> recipes) {
        List<String> accepted = new ArrayList<>();
        Set<ModelTable> ordered = new LinkedHashSet<>();
        model.tables.forEach(table -> targetsFirst(table, ordered, new LinkedHashSet<>()));
        for (ModelTable table : ordered) {
            int number = 0;
            for (int[] row : recipes.get(model.tables.indexOf(table)).rows()) {
                String insert = insert(table, ++number, new Choices(row));
                try {
                    Arena.run(connection, List.of(insert));
                    accepted.add(insert);
                } catch (SQLException e) {
                    // The row breaks a rule of the structure: it cannot be there.
                }
            }
        }
        return accepted;
    }

    private void targetsFirst(ModelTable table, Set<ModelTable> ordered, Set<ModelTable> open) {
        if (open.add(table)) {
            table.parts(ModelPart.Reference.class)
                    .forEach(reference -> model.table(reference.table()).ifPresent(t -> targetsFirst(t, ordered, open)));
            ordered.add(table);
        }
    }

    private String insert(ModelTable table, int number, Choices choices) {
        Map<Integer, String> referring = new HashMap<>();
        table.parts(ModelPart.Reference.class).forEach(reference -> refer(table, reference, choices, referring));
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (ModelColumn column : table.columns) {
            String value = referring.containsKey(column.id())
                    ? referring.get(column.id())
                    : value(table, column, number, choices);
            if (value != null) {
                columns.add(arena.language().quote(column.name()));
                values.add(value);
            }
        }
        return arena.insert(arena.language().quote(table.name), columns, values);
    }

    private void refer(ModelTable table, ModelPart.Reference reference, Choices choices, Map<Integer, String> referring) {
        ModelTable target = model.table(reference.table()).orElseThrow();
        List<Integer> key = target.keys().filter(k -> k.id() == reference.key()).findFirst().orElseThrow().columns();
        List<List<@Nullable String>> rows = rows(target, key);
        boolean none = rows.isEmpty() || choices.oneIn(4);
        List<@Nullable String> row = none ? List.of() : choices.of(rows);
        for (int i = 0; i < key.size(); i++) {
            int column = reference.columns().get(i);
            if (!none || !table.isInPrimaryKey(column)) {
                referring.putIfAbsent(column, none ? "null" : String.valueOf(row.get(i)));
            }
        }
    }

    private List<List<@Nullable String>> rows(ModelTable target, List<Integer> key) {
        Language language = arena.language();
        try {
            return Arena.query(connection, "select "
                    + String.join(", ",
                            key.stream().map(column -> arena.literal(language.quote(target.known(column).name()))).toList())
                    + " from " + language.quote(target.name) + " order by 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String value(ModelTable table, ModelColumn column, int number, Choices choices) {
        Kind kind = column.type().kind();
        if (column.isGenerated()) {
            return null;
        }
        if (column.id() == table.tag) {
            return "'" + "row " + number + "'";
        }
        switch (choices.below(6)) {
            case 3 :
                boolean silent = column.value().byDefault() != null || column.value().sequence() != 0 || column.isNumbered();
                return silent ? null : nth(column, number);
            case 4 :
                return column.nullable() && !table.isInPrimaryKey(column.id()) ? "null" : nth(column, number);
            case 5 :
                return kind.edges().isEmpty() ? nth(column, number) : choices.of(kind.edges());
            default :
                return column.isNumbered() ? null : nth(column, number);
        }
    }

    private String nth(ModelColumn column, int number) {
        Kind kind = column.type().kind();
        if (kind.isText() && column.id() % 2 == 0) {
            return "'" + number + "'";
        }
        return model.enumType(column.type().enumType())
                .map(type -> "'" + type.labels().get(number % type.labels().size()).replace("'", "''") + "'")
                .orElseGet(() -> kind.nth(number));
    }
}
