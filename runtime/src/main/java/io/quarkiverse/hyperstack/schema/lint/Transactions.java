package io.quarkiverse.hyperstack.schema.lint;

import io.quarkiverse.hyperstack.schema.script.Syntax;

/** Which statements PostgreSQL and SQLite run only outside of a transaction. */
final class Transactions {

    /** How to run such a statement. */
    static final String OWN_FILE = "move it to a file of its own, V…__….sql, beside which a file V…__….sql.conf says executeInTransaction=false";

    private Transactions() {
    }

    static boolean isConcurrent(Phrase phrase) {
        return phrase.starts("create", "?unique", "index", "concurrently") || phrase.starts("drop", "index", "concurrently")
                || phrase.starts("reindex") && phrase.has("concurrently")
                || phrase.starts("alter", "table") && phrase.has("detach", "partition") && phrase.has("concurrently");
    }

    /** Others than those with CONCURRENTLY. */
    static boolean isOnlyOutside(Phrase phrase, Syntax database) {
        if (database == Syntax.SQLITE) {
            return phrase.starts("vacuum") || phrase.starts("pragma", "journal_mode", "=");
        }
        return phrase.starts("vacuum") || phrase.starts("alter", "system")
                || phrase.starts("create|drop", "database|tablespace")
                || phrase.starts("reindex", "database|system")
                || phrase.starts("alter", "database") && phrase.has("set", "tablespace");
    }
}
