package io.quarkiverse.hyperstack.copy.value;

/** The kinds of databases that rows come from and go to. */
public enum Database {
    SQLITE, POSTGRESQL
}
