package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * A statement whose only job is to write a table anew, while nobody can use it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-cluster.html">CLUSTER</a>
 * @see <a href="https://www.postgresql.org/docs/current/sql-vacuum.html">VACUUM FULL</a>
 * @see <a href="https://www.postgresql.org/docs/current/sql-reindex.html#SQL-REINDEX-CONCURRENTLY">REINDEX CONCURRENTLY</a>
 */
final class WholeTableRewrite implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.TABLE_WRITTEN_ANEW;
    }

    @Override
    public List<Note> look(StatementView statement) {
        String how = how(statement.phrase());
        QualifiedName table = statement.before().tables().keySet().stream()
                .filter(name -> statement.phrase().mentions(name.name())).findFirst().orElse(null);
        if (how == null || table != null && (!statement.isExisting(table) || statement.isEmpty(table))) {
            return List.of();
        }
        String what = table == null ? "its table" : "table \"" + table + "\"";
        String safe = how.equals("REINDEX")
                ? "-- in a file of its own, with executeInTransaction=false in its .conf:\nREINDEX (CONCURRENTLY) …"
                : "run it in a window in which nobody uses " + what + ", and accept it here; a plain VACUUM needs no such lock";
        return List.of(Note.warning(table == null ? how : table,
                how + " writes all of " + what + " anew, and nobody can use it meanwhile", safe));
    }

    private static @Nullable String how(Phrase phrase) {
        if (phrase.starts("vacuum") && phrase.has("full")) {
            return "VACUUM FULL";
        }
        if (phrase.starts("cluster")) {
            return "CLUSTER";
        }
        if (phrase.starts("reindex") && !phrase.has("concurrently")) {
            return "REINDEX";
        }
        if (!phrase.starts("alter", "table")) {
            return null;
        }
        if (phrase.has("set", "logged")) {
            return "SET LOGGED";
        }
        if (phrase.has("set", "unlogged")) {
            return "SET UNLOGGED";
        }
        if (phrase.has("set", "tablespace")) {
            return "SET TABLESPACE";
        }
        return phrase.has("set", "access", "method") ? "SET ACCESS METHOD" : null;
    }
}
