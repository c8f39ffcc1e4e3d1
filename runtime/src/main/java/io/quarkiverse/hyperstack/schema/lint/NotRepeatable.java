package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * A repeatable file fails, or does something twice, when it runs again.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT">ON CONFLICT</a>
 * @see <a href="https://sqlite.org/lang_upsert.html">the same on SQLite</a>
 */
final class NotRepeatable implements Rule {

    private static final String KINDS = "table|index|view|trigger|type|sequence|function|procedure|policy|domain|schema|extension|aggregate|rule|role";

    @Override
    public Problem problem() {
        return Problem.NOT_REPEATABLE;
    }

    @Override
    public List<Note> look(StatementView statement) {
        if (!statement.file().isRepeatable()) {
            return List.of();
        }
        Phrase phrase = statement.phrase();
        if (statement.verb() == Verb.INSERT) {
            return insert(statement);
        }
        if (phrase.starts("create") && !phrase.starts("create", "or", "replace") && !phrase.has("if", "not", "exists")
                && !isDroppedBefore(statement)) {
            String drop = ifExists(phrase.head().replaceFirst("^CREATE( UNIQUE)?", "DROP"));
            return List.of(note(statement, "fails", drop + ";\n" + phrase.head() + " …"));
        }
        if (phrase.starts("drop") && !phrase.has("if", "exists")) {
            return List.of(note(statement, "fails", ifExists(phrase.head()) + ";"));
        }
        if (statement.verb() == Verb.ALTER_TABLE && phrase.has("add") && !phrase.has("if", "not", "exists")
                && !phrase.has("drop", "constraint", "if", "exists") && !isDroppedBefore(statement)) {
            return List.of(note(statement, "fails", "move it to a versioned file: it has to run once"));
        }
        return List.of();
    }

    /** With the clause before the name, which comes last. */
    private static String ifExists(String head) {
        return head.replaceFirst("(?=\\S+$)", "IF EXISTS ");
    }

    private static List<Note> insert(StatementView statement) {
        Phrase phrase = statement.phrase();
        QualifiedName table = statement.table();
        boolean again = phrase.starts("replace") || phrase.starts("insert", "or", "replace|ignore")
                || phrase.has("on", "conflict")
                || phrase.has("not", "exists") || phrase.has("except") || phrase.has("not", "in");
        boolean emptied = statement.earlier().stream().anyMatch(earlier -> (earlier.verb() == Verb.DELETE
                || earlier.verb() == Verb.TRUNCATE) && table != null && table.equals(earlier.table()));
        boolean own = table != null && !statement.isExisting(table);
        return again || emptied || own
                ? List.of()
                : List.of(note(statement, "fails or doubles its rows",
                        phrase.head() + " … ON CONFLICT (" + key(statement, table) + ") DO NOTHING;"));
    }

    private static String key(StatementView statement, @Nullable QualifiedName table) {
        Table found = table == null ? null : statement.before().tables().get(table);
        PrimaryKey key = found == null ? null : found.constraints().primaryKey();
        return key == null ? "<key>" : key.columns().stream().map(statement::sql).collect(Collectors.joining(", "));
    }

    private static boolean isDroppedBefore(StatementView statement) {
        Phrase phrase = statement.phrase();
        int kind = phrase.find(0, KINDS);
        QualifiedName name = phrase.name(phrase.after(kind, "?concurrently"));
        QualifiedName constraint = phrase.name(phrase.find(0, "add", "constraint"));
        String wanted = constraint != null ? constraint.name() : name == null ? "" : name.name();
        return statement.earlier().stream().anyMatch(earlier -> earlier.phrase().has("drop")
                && earlier.phrase().has("if", "exists") && earlier.phrase().mentions(wanted));
    }

    private static Note note(StatementView statement, String what, String safeWay) {
        return Note.error(statement.file().name(), statement.phrase().head() + " " + what
                + " when this repeatable file runs again, which it does after each change", safeWay);
    }
}
