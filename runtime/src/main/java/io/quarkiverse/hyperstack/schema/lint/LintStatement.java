package io.quarkiverse.hyperstack.schema.lint;

import java.util.Objects;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;

/**
 * A statement of a migration file and what it did when it was replayed.
 *
 * @param sql its text
 * @param line the line of its file in which it begins, from 1
 * @param before the structure before it ran
 * @param after the structure after it ran
 */
public record LintStatement(String sql, int line, Catalog before, Catalog after) {

    public LintStatement {
        Objects.requireNonNull(sql, "sql");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
