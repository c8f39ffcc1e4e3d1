package io.quarkiverse.hyperstack.schema.plan;

import java.util.Objects;

import io.quarkiverse.hyperstack.schema.diff.Change;

/**
 * One statement of a plan.
 *
 * @param sql the statement, without a trailing semicolon
 * @param reason what it is for, for people: {@code add column "price" to table "book"}; the same text serves the log, a
 *        migration file and a dry run
 * @param cause the change it belongs to; several steps may share one
 */
public record Step(String sql, String reason, Change cause) {

    public Step {
        Objects.requireNonNull(sql, "sql");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
        if (sql.isBlank()) {
            throw new IllegalArgumentException("A step has a statement: " + reason);
        }
    }
}
