package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/**
 * Whether a changed enum type can be given its new labels. PostgreSQL neither removes nor reorders labels, and lets nothing use
 * a new one in the transaction that adds it; then a new type is built in place of the old one.
 */
final class NewLabels {

    private final Draft draft;
    private final Set<String> words = new LinkedHashSet<>();

    NewLabels(Draft draft) {
        this.draft = draft;
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                words.addAll(Words.of(table.after()));
                words.removeAll(Words.of(table.before()));
            } else if (change instanceof Change.AddTable table) {
                words.addAll(Words.of(table.table()));
            }
        }
        words.addAll(draft.values().conversions().values());
        words.addAll(draft.values().fillings().values());
    }

    boolean needNewType(Change.ChangeEnumType type) {
        return !type.onlyAdds() || filled().anyMatch(column -> isOf(column, type.object()))
                || type.after().labels().stream().filter(label -> !type.before().labels().contains(label))
                        .anyMatch(label -> words.stream().anyMatch(word -> uses(word, label)));
    }

    /** In quotes, or between others in those of an array. */
    private static boolean uses(String word, String label) {
        return word.contains(Quoted.text(label)) || word.contains("'{") && unescaped(word).contains(unescaped(label));
    }

    private static String unescaped(String text) {
        return text.replace("\\", "").replace("''", "'");
    }

    /** The columns that get values from elsewhere in the same transaction. */
    private Stream<Column> filled() {
        Stream<Column> converted = draft.changes().stream().filter(Change.AlterTable.class::isInstance)
                .flatMap(change -> ((Change.AlterTable) change).changes().stream())
                .filter(TableChange.ChangeColumn.class::isInstance).map(TableChange.ChangeColumn.class::cast)
                .filter(change -> !change.before().type().equals(change.after().type())).map(TableChange.ChangeColumn::after);
        Stream<Column> copied = draft.changes().stream().filter(Change.AddTable.class::isInstance)
                .map(change -> ((Change.AddTable) change).table())
                .filter(table -> draft.values().rows().containsKey(table.name())).map(Table::columns)
                .flatMap(List::stream);
        return Stream.concat(converted, copied);
    }

    private static boolean isOf(Column column, QualifiedName type) {
        return NewWords.parsed(column.type().sql().replace("[]", "")).equals(type);
    }
}
