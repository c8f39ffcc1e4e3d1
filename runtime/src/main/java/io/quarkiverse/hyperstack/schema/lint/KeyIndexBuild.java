package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A primary key or unique constraint builds its index while nobody can read the table.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX">ADD
 *      CONSTRAINT … USING INDEX</a>
 */
final class KeyIndexBuild implements PostgresqlRule {

    @Override
    public Problem problem() {
        return Problem.KEY_BUILDS_INDEX;
    }

    @Override
    public List<Note> look(StatementView statement) {
        List<Note> notes = new ArrayList<>();
        for (Part<TableChange.AddConstraint> part : statement.parts(TableChange.AddConstraint.class)) {
            if (statement.rebuild() != null || statement.phrase().has("using", "index") || statement.isEmpty(part.name())) {
                continue;
            }
            if (part.change().constraint() instanceof PrimaryKey key) {
                notes.add(note(statement, part.name(), "PRIMARY KEY", key.name(), key.columns()));
            } else if (part.change().constraint() instanceof UniqueKey key) {
                notes.add(note(statement, part.name(), "UNIQUE", key.name(), key.columns()));
            }
        }
        return notes;
    }

    private static Note note(StatementView statement, QualifiedName table, String kind, @Nullable String declared,
            List<String> columns) {
        String name = declared == null ? SqlNames.derived(table.name(), String.join("_", columns), "key") : declared;
        String index = SqlNames.derived(name, "index");
        String names = columns.stream().map(statement::sql).collect(Collectors.joining(", "));
        return Note.warning(table,
                "the index of " + kind + " (" + String.join(", ", columns)
                        + ") is built while nobody can read or write table \""
                        + table + "\"",
                "-- in a file of its own, with executeInTransaction=false in its .conf:\nCREATE UNIQUE INDEX CONCURRENTLY "
                        + index + " ON "
                        + statement.sql(table) + " (" + names + ");\n-- in the next file:\nALTER TABLE " + statement.sql(table)
                        + " ADD CONSTRAINT " + statement.sql(name) + " " + kind + " USING INDEX " + index + ";");
    }
}
