package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.Problem;

/**
 * A statement that the database refuses in a transaction.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-vacuum.html">VACUUM</a>
 * @see <a href="https://sqlite.org/lang_vacuum.html">VACUUM on SQLite</a>
 */
final class NeedsNoTransaction implements Rule {

    @Override
    public Problem problem() {
        return Problem.NEEDS_NO_TRANSACTION;
    }

    @Override
    public List<Note> look(StatementView statement) {
        if (!statement.file().isInTransaction() || !Transactions.isOnlyOutside(statement.phrase(), statement.database())) {
            return List.of();
        }
        return List.of(Note.error(statement.file().name(),
                statement.phrase().head() + " fails in a transaction, and this file runs in one",
                Transactions.OWN_FILE));
    }
}
