package io.quarkiverse.hyperstack.schema.lint;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;

/**
 * With foreign keys on, SQLite deletes all rows of a table before it drops it, and does to their children what the foreign keys
 * say.
 *
 * @see <a href="https://sqlite.org/foreignkeys.html#fk_schemacommands">DROP TABLE and foreign keys</a>
 */
final class LostChildren implements SqliteRule {

    @Override
    public Problem problem() {
        return Problem.CHILDREN_LOST;
    }

    @Override
    public List<Note> look(StatementView statement) {
        QualifiedName table = statement.table();
        if (statement.verb() != Verb.DROP_TABLE || !statement.isExisting(table) || table == null || statement.isEmpty(table)
                || ForeignKeysPragma.isOffBefore(statement)) {
            return List.of();
        }
        List<String> effects = new ArrayList<>();
        for (Table child : statement.before().tables().values()) {
            child.constraints().foreignKeys().stream()
                    .filter(key -> !child.name().equals(table)
                            && statement.phrase().same(key.target().table().name(), table.name()))
                    .forEach(key -> effects.add(effect(child, key)));
        }
        if (effects.isEmpty()) {
            return List.of();
        }
        String sql = statement.sql(table);
        return List.of(Note.error(table, "on a connection with foreign keys on, dropping table \"" + table + "\" "
                + String.join(" and ", effects),
                "-- V…__….sql.conf: executeInTransaction=false\nPRAGMA foreign_keys = OFF;\nSAVEPOINT rebuild;\n-- create, copy, DROP TABLE "
                        + sql + ", rename\nRELEASE rebuild;\nPRAGMA foreign_keys = ON;"));
    }

    private static String effect(Table child, ForeignKey key) {
        String rows = "of \"" + child.name() + "\"";
        return switch (key.rules().onDelete()) {
            case CASCADE -> "deletes the rows " + rows;
            case SET_NULL, SET_DEFAULT -> "empties (" + String.join(", ", key.columns()) + ") in the rows " + rows;
            default -> "fails because of the rows " + rows;
        };
    }
}
