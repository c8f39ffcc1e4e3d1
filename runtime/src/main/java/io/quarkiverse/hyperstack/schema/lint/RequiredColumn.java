package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A column takes no NULL any more, and rows may have one.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-NOT-NULL">Not-null constraints</a>
 */
final class RequiredColumn implements Rule {

    @Override
    public Problem problem() {
        return Problem.NOT_NULL_OVER_ROWS;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange.ChangeColumn> part : statement.parts(TableChange.ChangeColumn.class)) {
            String column = part.change().after().name();
            if (NotNull.isAdded(part) && !statement.isEmpty(part.name()) && !statement.phrase().has("not", "valid")
                    && !NotNull.isChecked(part) && !NotNull.isForNewKey(part)
                    && !KeptRows.areFilled(statement, part.name(), column)) {
                notes.addAll(Note.asked(part.misfits(statement.numbers()), note(statement, part)));
            }
        }
        return notes;
    }

    private static Note note(StatementView statement, Part<TableChange.ChangeColumn> part) {
        String column = part.change().after().name();
        return Note.warning(part.name() + "." + column, "column \"" + column + "\" of table \"" + part.name()
                + "\" takes no NULL any more, which fails when a row has none",
                "UPDATE " + statement.sql(part.name()) + " SET " + statement.sql(column) + " = <value> WHERE "
                        + statement.sql(column) + " IS NULL;\n-- in this file, before the column is made NOT NULL");
    }
}
