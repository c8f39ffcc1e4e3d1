package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/**
 * A file that runs without a transaction does several things: when one fails, those before it stay.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building indexes
 *      concurrently</a>, the reason for such files
 * @see <a href="https://sqlite.org/lang_savepoint.html">SAVEPOINT</a>, the way out on SQLite
 */
final class HalfDone implements Rule {

    @Override
    public Problem problem() {
        return Problem.HALF_DONE_POSSIBLE;
    }

    @Override
    public List<Note> look(StatementView statement) {
        if (statement.file().isInTransaction() || !couldBeInTransaction(statement) || statement.earlier().stream()
                .anyMatch(earlier -> couldBeInTransaction(earlier) || earlier.phrase().starts("savepoint|begin"))) {
            return List.of();
        }
        long others = statement.file().statements().stream().filter(other -> other != statement && acts(other)).count();
        if (others == 0) {
            return List.of();
        }
        return List.of(Note.warning(statement.file().name(),
                "this file runs without a transaction, so that when one of its statements fails those before it stay and it cannot run again",
                statement.database() == Syntax.SQLITE
                        ? "SAVEPOINT change;\n-- the statements\nRELEASE change;"
                        : "one statement a file: what can run in a transaction goes to a file without executeInTransaction=false"));
    }

    private static boolean couldBeInTransaction(StatementView statement) {
        return acts(statement) && !Transactions.isConcurrent(statement.phrase())
                && !Transactions.isOnlyOutside(statement.phrase(), statement.database())
                && !statement.phrase().starts("alter", "type");
    }

    private static boolean acts(StatementView statement) {
        return !statement.changes().isEmpty() || statement.rename() != null || statement.verb().isData()
                || Transactions.isConcurrent(statement.phrase());
    }
}
