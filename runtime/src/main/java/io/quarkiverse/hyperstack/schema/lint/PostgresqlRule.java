package io.quarkiverse.hyperstack.schema.lint;

import java.util.Set;

import io.quarkiverse.hyperstack.schema.script.Syntax;

/** A finding that only PostgreSQL gives reason for. */
interface PostgresqlRule extends Rule {

    @Override
    default Set<Syntax> databases() {
        return Set.of(Syntax.POSTGRESQL);
    }
}
