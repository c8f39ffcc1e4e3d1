package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A column gets an enum type without a label that rows may hold.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-enum.html#DATATYPE-ENUM-IMPLEMENTATION-DETAILS">Enum types</a>:
 *      a label cannot be removed, so the type is made anew
 */
final class RemovedLabel implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.ENUM_LABEL_REMOVED;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange.ChangeColumn> part : statement.parts(TableChange.ChangeColumn.class)) {
            List<String> before = Labels.of(part.change().before().type(), statement.before());
            List<String> after = Labels.of(part.change().after().type(), statement.after());
            List<String> gone = before.stream().filter(label -> !after.contains(label)).toList();
            String column = part.change().before().name();
            if (!gone.isEmpty() && !after.isEmpty() && !statement.isNew(part.name(), column) && !statement.isEmpty(part.name())
                    && !KeptRows.areFilled(statement, part.name(), column)) {
                notes.add(note(statement, part, gone));
            }
        }
        return notes;
    }

    private static Note note(StatementView statement, Part<TableChange.ChangeColumn> part, List<String> gone) {
        String column = part.change().before().name();
        String labels = gone.stream().map(label -> "'" + label.replace("'", "''") + "'").collect(Collectors.joining(", "));
        return Note.warning(part.name() + "." + column, "the type of column \"" + column + "\" of table \"" + part.name()
                + "\" loses " + labels + ", which fails when a row holds " + (gone.size() == 1 ? "it" : "one of them"),
                "UPDATE " + statement.sql(part.name()) + " SET " + statement.sql(column) + " = '<label that stays>' WHERE "
                        + statement.sql(column) + " IN (" + labels + ");\n-- in this file, before the type is changed");
    }
}
