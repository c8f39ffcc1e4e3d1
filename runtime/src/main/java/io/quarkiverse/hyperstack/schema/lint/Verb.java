package io.quarkiverse.hyperstack.schema.lint;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** What a statement does at first glance, and to which table. */
enum Verb {
    ALTER_TABLE("alter", "table", "?if", "?exists", "?only"),
    DROP_TABLE("drop", "table", "?if", "?exists"),
    TRUNCATE("truncate", "?table", "?only"),
    DELETE("delete", "from", "?only"),
    UPDATE("update", "?or", "?rollback|abort|replace|fail|ignore", "?only"),
    INSERT("insert|replace", "?or", "?rollback|abort|replace|fail|ignore", "into"),
    CREATE_TABLE("create", "?temp|temporary|unlogged", "table", "?if", "?not", "?exists"),
    OTHER;

    private final String[] words;

    Verb(String... words) {
        this.words = words;
    }

    static Verb of(Phrase phrase) {
        for (Verb verb : values()) {
            if (verb != OTHER && phrase.starts(verb.words)) {
                return verb;
            }
        }
        return OTHER;
    }

    /** The table that the statement names first. */
    @Nullable
    QualifiedName table(Phrase phrase) {
        return this == OTHER ? null : phrase.name(phrase.after(0, words));
    }

    /** Behind that table. */
    int afterTable(Phrase phrase) {
        return phrase.afterName(phrase.after(0, words));
    }

    /** It moves rows and leaves the structure as it is. */
    boolean isData() {
        return this == INSERT || this == UPDATE || this == DELETE;
    }
}
