package io.quarkiverse.hyperstack.schema.script;

/** What differs between the kinds of databases in how a statement is written down. */
public enum Syntax {
    /** Brackets and backticks around names, triggers with bodies. */
    SQLITE,
    /** Dollar quotes, E'' texts, nested comments, functions with bodies, lines for psql. */
    POSTGRESQL;

    boolean isPostgresql() {
        return this == POSTGRESQL;
    }
}
