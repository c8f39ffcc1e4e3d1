package io.quarkiverse.hyperstack.migration.adopt;

/** What became of a database that may have the structure of the first migration already. */
public enum Mark {
    /** the first migration says nothing of such databases */
    NOT_MEANT,
    /** there is nothing in the database; migrate makes it */
    EMPTY,
    /** it has the structure, and is marked as having the first migration now */
    MARKED,
    /** it has a history */
    MARKED_BEFORE
}
