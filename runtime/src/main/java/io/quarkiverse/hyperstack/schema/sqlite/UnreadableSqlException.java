package io.quarkiverse.hyperstack.schema.sqlite;

/** SQL that SQLite took and that we cannot read; never leaves this package. */
final class UnreadableSqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSqlException(String message) {
        super(message);
    }
}
