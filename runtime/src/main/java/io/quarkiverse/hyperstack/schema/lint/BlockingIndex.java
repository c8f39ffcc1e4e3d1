package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Locale;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * An index is built while nobody can write to its table.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building indexes
 *      concurrently</a>
 */
final class BlockingIndex implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.INDEX_BLOCKS_WRITES;
    }

    @Override
    public List<Note> look(StatementView statement) {
        return statement.parts(TableChange.AddIndex.class).stream()
                .filter(part -> statement.rebuild() == null && !statement.phrase().has("concurrently")
                        && !statement.isEmpty(part.name()) && !isPartitioned(part))
                .map(part -> note(statement, part)).toList();
    }

    /** PostgreSQL builds no index of a partitioned table concurrently. */
    private static boolean isPartitioned(Part<TableChange.AddIndex> part) {
        return part.table().after().options().stream()
                .anyMatch(option -> option.toUpperCase(Locale.ROOT).startsWith("PARTITION BY"));
    }

    private static Note note(StatementView statement, Part<TableChange.AddIndex> part) {
        Index index = part.change().index();
        String where = index.where() == null ? "" : " WHERE " + index.where();
        String using = index.clauses().stream().filter(clause -> clause.startsWith("USING")).map(clause -> " " + clause)
                .findFirst()
                .orElse("");
        return Note.warning(index.name(),
                "index \"" + index.name() + "\" is built while nobody can write to table \"" + part.name() + "\"",
                "-- in a file of its own, with executeInTransaction=false in its .conf:\nCREATE "
                        + (index.unique() ? "UNIQUE " : "")
                        + "INDEX CONCURRENTLY " + statement.sql(index.name()) + " ON " + statement.sql(part.name()) + using
                        + " ("
                        + String.join(", ", index.parts()) + ")" + where + ";");
    }
}
