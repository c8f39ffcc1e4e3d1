package io.quarkiverse.hyperstack.schema.random;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.random.Recipe.TableRecipe;

/**
 * Two structures of one kind of database, and how the second came from the first.
 *
 * @param first what there is at first
 * @param second what is wanted
 * @param edits the kinds of edits between them
 * @param owned whether the database also has what nobody declares, and an owner makes the way
 */
record Pair(Model first, Model second, List<Edit> edits, boolean owned) {

    /** The engine takes no option from an owner's table, which somebody may have made so by hand. */
    Pair {
        owned &= first.tables.stream().allMatch(table -> second.table(table.id)
                .map(after -> after.options.equals(table.options)).orElse(true));
    }

    static Pair of(Recipe recipe, Language language, Set<Edit> open) {
        Choices way = new Choices(recipe.way());
        boolean owned = way.oneIn(4);
        Model first = new Model();
        fill(first, recipe.tables(), language);
        if (!recipe.others().isEmpty()) {
            Model other = first.empty();
            fill(other, recipe.others(), language);
            new Identity(first, other).settle();
            return new Pair(first, other, List.of(), owned);
        }
        Model second = first.copy();
        if (way.oneIn(10)) {
            List<Edit> swaps = new Swaps(second).make(way);
            // A table with something that nobody declares is defined differently from all that are declared.
            return new Pair(first, second, swaps, owned && !swaps.contains(Edit.SWAP_TABLES));
        }
        List<Edit> kinds = List
                .copyOf(EnumSet.complementOf(open.isEmpty() ? EnumSet.noneOf(Edit.class) : EnumSet.copyOf(open)));
        List<Edit> made = new ArrayList<>();
        for (int[] numbers : recipe.edits()) {
            Choices choices = new Choices(numbers);
            Edit edit = choices.of(kinds);
            made.add(edit);
            new Editor(language, second).make(edit, choices);
        }
        new Identity(first, second).settle();
        return new Pair(first, second, made, owned);
    }

    private static void fill(Model model, List<TableRecipe> tables, Language language) {
        Maker maker = new Maker(language, model);
        for (TableRecipe recipe : tables) {
            ModelTable table = maker.table(new Choices(recipe.head()));
            recipe.columns().forEach(column -> maker.column(table, new Choices(column)));
        }
        // All tables are there before the first foreign key, so that there can be cycles.
        for (int i = 0; i < tables.size(); i++) {
            ModelTable table = model.tables.get(i);
            tables.get(i).parts().forEach(part -> maker.part(table, new Choices(part)));
        }
        new Tidy(language, model).run();
    }

    /** The way back. */
    Pair reversed() {
        return new Pair(second, first, edits, owned);
    }

    /** The former names of all that has another name now. */
    Hints hints() {
        SortedMap<QualifiedName, List<QualifiedName>> tables = new TreeMap<>();
        SortedMap<ColumnName, List<String>> columns = new TreeMap<>();
        for (ModelTable table : second.tables) {
            first.table(table.id).ifPresent(old -> {
                QualifiedName name = QualifiedName.of(table.name);
                if (!old.name.equals(table.name)) {
                    tables.put(name, List.of(QualifiedName.of(old.name)));
                }
                for (ModelColumn column : table.columns) {
                    old.column(column.id()).filter(former -> !former.name().equals(column.name())).ifPresent(
                            former -> columns.put(new ColumnName(name, column.name()), List.of(former.name())));
                }
            });
        }
        return new Hints(tables, columns, new TreeMap<>(), new TreeMap<>());
    }
}
