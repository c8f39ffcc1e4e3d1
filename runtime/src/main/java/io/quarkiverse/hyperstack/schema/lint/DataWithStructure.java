package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/**
 * A file changes the structure of one table and the rows of another: its locks last as long as the rows take, and neither can be
 * done again without the other.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html">Explicit locking</a>: locks last until the end of the
 *      transaction
 */
final class DataWithStructure implements Rule {

    @Override
    public Problem problem() {
        return Problem.DATA_WITH_STRUCTURE;
    }

    @Override
    public List<Note> look(StatementView statement) {
        if (statement.file().isRepeatable() || !statement.file().isInTransaction() || !isOtherData(statement)
                || statement.earlier().stream().anyMatch(DataWithStructure::isOtherData)) {
            return List.of();
        }
        QualifiedName table = statement.table();
        return statement.file().statements().stream().filter(other -> !altered(other).isEmpty()).findFirst()
                .map(other -> List.of(note(statement, table, altered(other).iterator().next()))).orElse(List.of());
    }

    /** Changes rows of a table that was there, for another reason than to prepare or to follow a change of that table. */
    private static boolean isOtherData(StatementView statement) {
        QualifiedName table = statement.table();
        if (!statement.verb().isData() || table == null || !statement.isExisting(table)) {
            return false;
        }
        boolean fills = statement.verb() != Verb.INSERT
                && statement.file().statements().stream().anyMatch(other -> altered(other).contains(table));
        boolean moves = statement.later().stream().anyMatch(later -> later.verb() == Verb.DROP_TABLE)
                && statement.phrase().has("select");
        return !fills && !moves;
    }

    /** The tables that were there and whose structure the statement changes. */
    private static Set<QualifiedName> altered(StatementView statement) {
        Set<QualifiedName> altered = new TreeSet<>();
        statement.changes().stream().filter(change -> statement.isExisting(change.object())).map(Change::object)
                .forEach(altered::add);
        return altered;
    }

    private static Note note(StatementView statement, QualifiedName table, QualifiedName other) {
        String message = "rows of table \"" + table + "\" change in the file that changes the structure of \"" + other + "\"";
        String safe = "move this statement to a file of its own";
        return statement.database() == Syntax.SQLITE
                ? Note.info(table, message + ", so neither can be corrected without the other", safe)
                : Note.warning(table, message + ", which stays locked until they are written", safe);
    }
}
