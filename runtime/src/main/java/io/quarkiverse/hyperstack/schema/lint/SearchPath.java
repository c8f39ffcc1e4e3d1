package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.Problem;

/**
 * A setting of the session outlives the file, and the next files create their tables somewhere else.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-set.html">SET</a>
 */
final class SearchPath implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.SEARCH_PATH_CHANGED;
    }

    @Override
    public List<Note> look(StatementView statement) {
        Phrase phrase = statement.phrase();
        boolean set = phrase.starts("set", "?session", "search_path|schema");
        boolean called = phrase.starts("select") && phrase.has("set_config") && phrase.has("false")
                && phrase.tokens().stream().anyMatch(token -> token.text().equals("'search_path'"));
        return set || called
                ? List.of(Note.warning("search_path",
                        "the search path stays changed after this file, and the next files look for their tables somewhere else",
                        "take it out and name the schema in the statements; or SET LOCAL search_path = …"))
                : List.of();
    }
}
