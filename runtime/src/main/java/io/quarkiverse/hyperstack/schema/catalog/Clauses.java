package io.quarkiverse.hyperstack.schema.catalog;

import java.util.List;

/** The rarer clauses of a key or index, kept as sorted text. */
final class Clauses {

    private Clauses() {
    }

    static List<String> sorted(List<String> clauses) {
        return clauses.stream().sorted().toList();
    }
}
