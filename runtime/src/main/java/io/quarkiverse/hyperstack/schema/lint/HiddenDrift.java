package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.Problem;

/**
 * {@code IF EXISTS} in a file that runs once: where the database is not what it should be, the file does nothing and says nothing.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE TABLE IF NOT EXISTS</a>: no guarantee that what
 *      exists is anything like what would have been created
 */
final class HiddenDrift implements Rule {

    @Override
    public Problem problem() {
        return Problem.DRIFT_HIDDEN;
    }

    @Override
    public List<Note> look(StatementView statement) {
        Phrase phrase = statement.phrase();
        String clause = phrase.has("if", "not", "exists") ? "IF NOT EXISTS" : "IF EXISTS";
        boolean structure = phrase.starts("create|drop", "?unique", "table|index|sequence")
                || statement.verb() == Verb.ALTER_TABLE;
        if (!structure || !phrase.has("if", "?not", "exists") || statement.file().isRepeatable()
                || !statement.file().isInTransaction()) {
            return List.of();
        }
        boolean idle = statement.changes().isEmpty() && statement.rename() == null;
        String head = phrase.head().replace(clause + " ", "");
        String message = clause + (idle
                ? " makes " + head + " do nothing at all when the files run one after the other"
                : " makes " + head + " do nothing, without a word, in a database that is not what it should be");
        String safe = idle
                ? "take the statement out"
                : head + " …, because Flyway runs the file once";
        String object = statement.table() == null ? statement.file().name() : String.valueOf(statement.table());
        return List.of(idle ? Note.warning(object, message, safe) : Note.info(object, message, safe));
    }
}
