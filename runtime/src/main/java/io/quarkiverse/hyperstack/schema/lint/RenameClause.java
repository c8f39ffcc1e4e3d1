package io.quarkiverse.hyperstack.schema.lint;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * What {@code ALTER TABLE … RENAME} renames.
 *
 * @param table the table, in its old name
 * @param column the column in its old name, or null when the table itself is renamed
 * @param to the new name
 */
record RenameClause(QualifiedName table, @Nullable String column, String to) {

    @Nullable
    static RenameClause of(Phrase phrase, @Nullable QualifiedName table) {
        if (table == null || Verb.of(phrase) != Verb.ALTER_TABLE) {
            return null;
        }
        int rename = phrase.after(Verb.ALTER_TABLE.afterTable(phrase), "?*", "rename");
        if (rename < 0 || phrase.after(rename, "constraint") > 0) {
            return null;
        }
        QualifiedName asTable = phrase.name(phrase.after(rename, "to"));
        if (asTable != null) {
            return new RenameClause(table, null, asTable.name());
        }
        int at = phrase.after(rename, "?column");
        QualifiedName from = phrase.name(at);
        QualifiedName to = phrase.name(phrase.after(at + 1, "to"));
        return from == null || to == null ? null : new RenameClause(table, from.name(), to.name());
    }

    boolean isOfTable() {
        return column == null;
    }
}
