package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.EnumType;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.script.SqlToken;

/**
 * PostgreSQL lets nobody use a label of an enum type before the transaction has ended that adds it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertype.html#SQL-ALTERTYPE-NOTES">ALTER TYPE, notes</a>
 */
final class NewLabelUsed implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.NEW_LABEL_USED;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        if (!statement.file().isInTransaction() || statement.phrase().starts("alter", "type")
                || statement.phrase().starts("comment")) {
            return notes;
        }
        for (StatementView earlier : statement.earlier()) {
            for (Change change : earlier.changes()) {
                if (change instanceof Change.ChangeEnumType type && !earlier.created().enumTypes().contains(type.object())) {
                    type.after().labels().stream().filter(label -> !type.before().labels().contains(label))
                            .filter(label -> uses(statement, type.after(), label))
                            .forEach(label -> notes.add(note(type.object(), label)));
                }
            }
        }
        return notes;
    }

    private static boolean uses(StatementView statement, EnumType type, String label) {
        String text = "'" + label.replace("'", "''") + "'";
        return statement.phrase().tokens().stream().anyMatch(token -> token.kind() == SqlToken.Kind.TEXT
                && (token.text().equals(text) || token.text().startsWith("$") && token.text().contains(text)))
                && (statement.phrase().mentions(type.name().name()) || statement.before().tables().values().stream()
                        .filter(table -> statement.phrase().mentions(table.name().name()))
                        .flatMap(table -> table.columns().stream())
                        .anyMatch(column -> Labels.of(column.type(), statement.before()).contains(label)));
    }

    private static Note note(QualifiedName type, String label) {
        return Note.error(type, "the label '" + label + "' of type \"" + type
                + "\" is new in this file, and PostgreSQL refuses to use it before the file's transaction has ended",
                "move this statement to the next file");
    }
}
