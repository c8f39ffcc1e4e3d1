package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;

import io.quarkiverse.hyperstack.Problem;

/**
 * SQLite ignores the switch for foreign keys in a transaction, without a word.
 *
 * @see <a href="https://sqlite.org/pragma.html#pragma_foreign_keys">PRAGMA foreign_keys</a>
 */
final class IgnoredPragma implements SqliteRule {

    @Override
    public Problem problem() {
        return Problem.PRAGMA_IGNORED;
    }

    @Override
    public List<Note> look(StatementView statement) {
        if (!ForeignKeysPragma.is(statement) || !statement.file().isInTransaction()) {
            return List.of();
        }
        return List.of(Note.error(statement.file().name(),
                "PRAGMA foreign_keys does nothing in a transaction, and this file runs in one",
                "-- V…__….sql.conf: executeInTransaction=false\nPRAGMA foreign_keys = OFF;\nSAVEPOINT change;\n-- the statements\nRELEASE change;\nPRAGMA foreign_keys = ON;"));
    }
}
