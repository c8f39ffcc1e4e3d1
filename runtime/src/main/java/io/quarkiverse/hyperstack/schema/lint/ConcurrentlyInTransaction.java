package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.Problem;

/**
 * PostgreSQL refuses CONCURRENTLY in a transaction.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building indexes
 *      concurrently</a>
 */
final class ConcurrentlyInTransaction implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.CONCURRENTLY_IN_TRANSACTION;
    }

    @Override
    public List<Note> look(StatementView statement) {
        if (!statement.file().isInTransaction() || !Transactions.isConcurrent(statement.phrase())) {
            return List.of();
        }
        return List.of(Note.error(statement.file().name(), "CONCURRENTLY fails in a transaction, and this file runs in one",
                Transactions.OWN_FILE));
    }
}
