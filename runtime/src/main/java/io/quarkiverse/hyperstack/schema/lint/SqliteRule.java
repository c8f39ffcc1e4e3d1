package io.quarkiverse.hyperstack.schema.lint;

import java.util.Set;

import io.quarkiverse.hyperstack.schema.script.Syntax;

/** A finding that only SQLite gives reason for. */
interface SqliteRule extends Rule {

    @Override
    default Set<Syntax> databases() {
        return Set.of(Syntax.SQLITE);
    }
}
