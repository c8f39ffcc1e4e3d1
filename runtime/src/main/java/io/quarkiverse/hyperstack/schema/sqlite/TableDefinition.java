package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.List;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;

/**
 * What a CREATE TABLE statement says.
 *
 * @param columns the columns in their order
 * @param constraints keys and checks, wherever they were written
 * @param implicit those of the foreign keys that name no columns of their target; the primary key of the target is meant, and
 *        as long as nobody has looked it up the columns of the key stand for it
 * @param options {@code STRICT}, {@code WITHOUT ROWID} and {@link NotNullConflict}
 */
record TableDefinition(List<Column> columns, List<Constraint> constraints, List<ForeignKey> implicit, Set<String> options) {

    static final String STRICT = "STRICT";
    static final String WITHOUT_ROWID = "WITHOUT ROWID";
}
