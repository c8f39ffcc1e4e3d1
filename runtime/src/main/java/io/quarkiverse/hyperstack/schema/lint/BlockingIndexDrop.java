package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * Dropping an index waits for everybody who uses its table, and everybody waits for that.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-dropindex.html">DROP INDEX</a>
 */
final class BlockingIndexDrop implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.INDEX_DROP_BLOCKS;
    }

    @Override
    public List<Note> look(StatementView statement) {
        if (!statement.phrase().starts("drop", "index") || statement.phrase().has("concurrently")) {
            return List.of();
        }
        return statement.parts(TableChange.DropIndex.class).stream()
                .filter(part -> !statement.created().indexes().contains(part.change().index().name())
                        && !statement.isEmpty(part.name()))
                .map(part -> Note.warning(part.change().index().name(), "DROP INDEX \"" + part.change().index().name()
                        + "\" waits for every transaction that uses table \"" + part.name()
                        + "\", and meanwhile nobody else can read or write it",
                        "-- in a file of its own, with executeInTransaction=false in its .conf:\nDROP INDEX CONCURRENTLY "
                                + statement.sql(part.change().index().name()) + ";"))
                .toList();
    }
}
