package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.Problem;

/**
 * A line for psql, which nothing else understands.
 *
 * @see <a href="https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-META-COMMANDS">Meta-commands</a>
 */
final class PsqlCommand implements PostgresqlRule {

    private static final Pattern COMMAND = Pattern.compile("(?m)^[ \\t]*(\\\\[a-zA-Z!?]+)");

    @Override
    public Problem problem() {
        return Problem.PSQL_COMMAND;
    }

    @Override
    public List<Note> look(FileView file) {
        List<Note> notes = new ArrayList<>();
        Matcher command = COMMAND.matcher(file.text());
        while (command.find()) {
            int line = 1 + (int) file.text().substring(0, command.start(1)).chars().filter(c -> c == '\n').count();
            notes.add(Note
                    .error(file.name(), command.group(1) + " is a command for psql, and fails in a migration",
                            "take the line out")
                    .atLine(line));
        }
        return notes;
    }
}
