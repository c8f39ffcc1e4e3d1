package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/**
 * A foreign key whose columns no index begins with: to delete or renumber a row that it points at, the database looks at every
 * row of the table.
 *
 * @see <a href="https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK">Foreign keys</a>
 * @see <a href="https://sqlite.org/foreignkeys.html#fk_indexes">Required and suggested indexes</a>
 */
final class UnindexedForeignKey implements Rule {

    @Override
    public Problem problem() {
        return Problem.FOREIGN_KEY_WITHOUT_INDEX;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Change change : statement.changes()) {
            Table atTheEnd = statement.file().end().tables().get(change.object());
            if (atTheEnd != null) {
                keys(change).stream().filter(key -> !isIndexed(atTheEnd, key) && isStillThere(atTheEnd, key))
                        .forEach(key -> notes.add(note(statement, change.object(), key)));
            }
        }
        return notes;
    }

    private static List<ForeignKey> keys(Change change) {
        if (change instanceof Change.AddTable added) {
            return added.table().constraints().foreignKeys();
        }
        List<ForeignKey> keys = new ArrayList<>();
        if (change instanceof Change.AlterTable altered) {
            for (TableChange part : altered.changes()) {
                if (part instanceof TableChange.AddConstraint added && added.constraint() instanceof ForeignKey key) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private static boolean isStillThere(Table table, ForeignKey key) {
        return table.constraints().foreignKeys().stream().anyMatch(other -> other.columns().equals(key.columns()));
    }

    static boolean isIndexed(Table table, ForeignKey key) {
        List<List<String>> indexed = new ArrayList<>();
        PrimaryKey primaryKey = table.constraints().primaryKey();
        if (primaryKey != null) {
            indexed.add(primaryKey.columns());
        }
        table.constraints().uniqueKeys().forEach(unique -> indexed.add(unique.columns()));
        table.indexes().stream()
                .filter(index -> index.where() == null || index.where().toUpperCase(Locale.ROOT).contains("IS NOT NULL"))
                .forEach(index -> indexed.add(index.parts().stream().map(part -> bare(table, part)).toList()));
        Set<String> wanted = Set.copyOf(key.columns());
        return indexed.stream().anyMatch(columns -> columns.size() >= wanted.size()
                && Set.copyOf(columns.subList(0, wanted.size())).containsAll(wanted));
    }

    /** The column that an index part is, or the part itself when it is an expression. */
    private static String bare(Table table, String part) {
        Set<String> columns = table.columnsIn(part);
        return part.contains("(") || columns.size() != 1 ? part : columns.iterator().next();
    }

    private static Note note(StatementView statement, QualifiedName table, ForeignKey key) {
        String columns = key.columns().stream().map(statement::sql).collect(Collectors.joining(", "));
        boolean concurrently = statement.database() == Syntax.POSTGRESQL && statement.isExisting(table);
        return Note.warning(table,
                "no index of table \"" + table + "\" begins with the foreign key's (" + String.join(", ", key.columns())
                        + "), so each row that is deleted from \"" + key.target().table() + "\" costs a look at all of \""
                        + table + "\"",
                (concurrently ? "-- in a file of its own, with executeInTransaction=false in its .conf:\n" : "")
                        + "CREATE INDEX "
                        + (concurrently ? "CONCURRENTLY " : "")
                        + statement.sql(SqlNames.derived(table.name(), String.join("_", key.columns()), "idx")) + " ON "
                        + statement.sql(table) + " (" + columns + ");");
    }
}
