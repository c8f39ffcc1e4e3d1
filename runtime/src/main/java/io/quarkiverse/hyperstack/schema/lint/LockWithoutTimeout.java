package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Set;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * A statement waits for a lock on a table as long as it takes, and everybody else queues up behind it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT">lock_timeout</a>
 */
final class LockWithoutTimeout implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.LOCK_WITHOUT_TIMEOUT;
    }

    @Override
    public List<Note> look(StatementView statement) {
        Set<QualifiedName> locked = Locks.accessExclusive(statement);
        boolean first = statement.earlier().stream()
                .noneMatch(earlier -> setsTimeout(earlier) || !Locks.accessExclusive(earlier).isEmpty());
        if (locked.isEmpty() || !first) {
            return List.of();
        }
        QualifiedName table = locked.iterator().next();
        return List.of(Note.info(table, "while this waits for a transaction that uses table \"" + table
                + "\", nobody else can read it either, and nothing limits the wait",
                "SET " + (statement.file().isInTransaction() ? "LOCAL " : "") + "lock_timeout = '5s';\n"
                        + "-- at the top of the file; when it fails, start it again"));
    }

    private static boolean setsTimeout(StatementView statement) {
        return statement.phrase().starts("set", "?local|session", "lock_timeout|statement_timeout")
                || statement.phrase().starts("select") && statement.phrase().tokens().stream()
                        .anyMatch(token -> token.text().matches("'(lock|statement)_timeout'"));
    }
}
