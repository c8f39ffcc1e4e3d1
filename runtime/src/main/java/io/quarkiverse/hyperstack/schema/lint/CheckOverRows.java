package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A check is new or narrower, and rows may break it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS">Check constraints</a>
 */
final class CheckOverRows implements Rule {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern SPELLING = Pattern.compile("::[a-z ]+(\\(\\d+\\))?(\\[\\])?|[(),\\s]");

    @Override
    public Problem problem() {
        return Problem.CHECK_OVER_ROWS;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange> part : statement.parts(TableChange.class)) {
            Check check = added(part.change());
            if (check != null && Validity.isMade(statement, check.clauses()) && !statement.isEmpty(part.name())
                    && !KeptRows.areSettled(statement, part.name()) && !isAboutNewColumns(statement, part, check)
                    && !isWider(statement, part.table().before(), check)) {
                notes.addAll(Note.asked(part.misfits(statement.numbers()), note(statement, part, check)));
            }
        }
        return notes;
    }

    static @Nullable Check added(TableChange change) {
        if (change instanceof TableChange.AddConstraint added && added.constraint() instanceof Check check) {
            return check;
        }
        return change instanceof TableChange.ChangeConstraint changed && changed.after() instanceof Check check
                && !check.unnamed().equals(changed.before().unnamed()) ? check : null;
    }

    private static boolean isAboutNewColumns(StatementView statement, Part<TableChange> part, Check check) {
        Set<String> columns = part.table().after().columnsOf(check);
        return !columns.isEmpty() && columns.stream().allMatch(
                name -> statement.isNew(part.name(), name) || part.table().before().column(name).isEmpty());
    }

    /** Whether the table had a check that allowed no more, when the file began or just now. */
    private static boolean isWider(StatementView statement, Table before, Check check) {
        Table atFirst = statement.file().statements().get(0).before().tables().get(before.name());
        return Stream.of(before, atFirst == null ? before : atFirst).flatMap(table -> table.constraints().checks().stream())
                .anyMatch(old -> rest(old).equals(rest(check)) && literals(check).containsAll(literals(old)));
    }

    private static String rest(Check check) {
        return SPELLING.matcher(LITERAL.matcher(check.expression()).replaceAll("")).replaceAll("");
    }

    private static Set<String> literals(Check check) {
        Set<String> literals = new HashSet<>();
        Matcher literal = LITERAL.matcher(check.expression());
        while (literal.find()) {
            literals.add(literal.group());
        }
        return literals;
    }

    private static Note note(StatementView statement, Part<TableChange> part, Check check) {
        return Note.warning(part.name(), "table \"" + part.name() + "\" gets the check (" + check.expression()
                + "), which fails when a row breaks it",
                "SELECT * FROM " + statement.sql(part.name()) + " WHERE NOT (" + check.expression() + ");\n"
                        + "-- settle what it shows by UPDATE or DELETE in this file, before this statement");
    }
}
