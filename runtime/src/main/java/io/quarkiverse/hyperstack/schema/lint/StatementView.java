package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Differ;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/** A statement as the rules see it: its words, what it changed, and what came before it in its file. */
final class StatementView {

    private final FileView file;
    private final LintStatement statement;
    private final int index;
    private final Phrase phrase;
    private final Verb verb;
    private final @Nullable QualifiedName table;
    private final NewNames created;
    private final @Nullable RenameClause rename;
    private final List<Change> changes;
    private @Nullable Rebuild rebuild;

    StatementView(FileView file, LintStatement statement, int index, NewNames created) {
        this.file = file;
        this.statement = statement;
        this.index = index;
        this.created = created;
        this.phrase = new Phrase(statement.sql(), file.database());
        this.verb = Verb.of(phrase);
        QualifiedName written = verb.table(phrase);
        this.table = written == null ? null : Tables.known(written, file.database(), statement.before(), statement.after());
        this.rename = RenameClause.of(phrase, table);
        boolean keepsAll = phrase.starts("alter")
                && (phrase.has("rename") || phrase.starts("alter", "schema") || phrase.has("set", "schema"));
        this.changes = keepsAll ? List.of() : Differ.diff(statement.before(), statement.after());
    }

    FileView file() {
        return file;
    }

    Syntax database() {
        return file.database();
    }

    Numbers numbers() {
        return file.numbers();
    }

    int line() {
        return statement.line();
    }

    Phrase phrase() {
        return phrase;
    }

    Verb verb() {
        return verb;
    }

    Catalog before() {
        return statement.before();
    }

    Catalog after() {
        return statement.after();
    }

    @Nullable
    RenameClause rename() {
        return rename;
    }

    NewNames created() {
        return created;
    }

    /** With the tables that no catalog shows: temporary ones, and those of a rebuild that this extension wrote. */
    NewNames createdAfterwards() {
        NewNames next = created.after(changes, rename);
        return verb == Verb.CREATE_TABLE && table != null && !statement.before().tables().containsKey(table)
                ? next.withTable(table)
                : next;
    }

    /** What it changed; for the step of a rebuild that drops the old table, how the new one differs. */
    List<Change> changes() {
        return rebuild == null ? changes : rebuild.changes();
    }

    void isRebuild(Rebuild by) {
        this.rebuild = by;
    }

    @Nullable
    Rebuild rebuild() {
        return rebuild;
    }

    /** The statements of the file before this one. */
    List<StatementView> earlier() {
        return file.statements().subList(0, index);
    }

    /** The statements of the file behind this one. */
    List<StatementView> later() {
        return file.statements().subList(index + 1, file.statements().size());
    }

    /** The table that it names first, as the catalog has it. */
    @Nullable
    QualifiedName table() {
        return table;
    }

    /** Whether a table was there before the file ran, so that it may have rows and users. */
    boolean isExisting(@Nullable QualifiedName table) {
        return table != null && !created.tables().contains(table) && statement.before().tables().containsKey(table);
    }

    boolean isNew(QualifiedName table, String column) {
        return created.columns().contains(new ColumnName(table, column));
    }

    /** Whether a table is known to have no rows. */
    boolean isEmpty(QualifiedName table) {
        OptionalLong rows = numbers().rows(table);
        return rows.isPresent() && rows.getAsLong() == 0;
    }

    /** Its changes of one kind in tables that were there before the file ran. */
    <T extends TableChange> List<Part<T>> parts(Class<T> kind) {
        List<Part<T>> parts = new ArrayList<>();
        for (Change change : changes()) {
            if (change instanceof Change.AlterTable altered && (rebuild != null || isExisting(altered.object()))) {
                altered.changes().stream().filter(kind::isInstance).map(kind::cast)
                        .forEach(part -> parts.add(new Part<>(altered, part)));
            }
        }
        return parts;
    }

    /** A name as SQL, in quotes where it needs them. */
    String sql(String name) {
        return SqlNames.sql(name, database());
    }

    /** A table's name as SQL. */
    String sql(QualifiedName name) {
        return name.schema() == null ? sql(name.name()) : sql(name.schema()) + "." + sql(name.name());
    }
}
