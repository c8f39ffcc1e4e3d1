package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A new table or column has a name that SQL uses itself, so everybody has to write it in quotes for ever.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html">PostgreSQL's keywords</a>
 * @see <a href="https://sqlite.org/lang_keywords.html">SQLite's keywords</a>
 */
final class ReservedName implements Rule {

    @Override
    public Problem problem() {
        return Problem.RESERVED_NAME;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        RenameClause rename = statement.rename();
        if (rename != null) {
            check(statement, rename.isOfTable() ? "table" : "column of table \"" + rename.table() + "\"", rename.to(), notes);
        }
        for (Change change : statement.changes()) {
            if (change instanceof Change.AddTable added) {
                check(statement, "table", added.object().name(), notes);
                added.table().columns()
                        .forEach(
                                column -> check(statement, "column of table \"" + added.object() + "\"", column.name(), notes));
            } else if (change instanceof Change.AlterTable altered) {
                altered.changes().stream().filter(TableChange.AddColumn.class::isInstance)
                        .map(TableChange.AddColumn.class::cast)
                        .forEach(part -> check(statement, "column of table \"" + altered.object() + "\"", part.column().name(),
                                notes));
            }
        }
        return notes;
    }

    private static void check(StatementView statement, String what, String name, List<Note> notes) {
        if (SqlNames.isReserved(name, statement.database())) {
            notes.add(Note.warning(name, "the new " + what + " is called \"" + name
                    + "\", a reserved word, so that every statement has to write it in quotes",
                    "another name, for instance " + (what.startsWith("column") ? name + "_value" : "app_" + name)
                            + "; in an entity @"
                            + (what.startsWith("column") ? "Column" : "Table") + "(name = …)"));
        }
    }
}
