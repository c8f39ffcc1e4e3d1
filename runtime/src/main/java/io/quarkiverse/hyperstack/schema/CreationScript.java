package io.quarkiverse.hyperstack.schema;

import java.util.List;

/**
 * The statements that create a structure in an empty database, in that database's own SQL and in an order that works.
 *
 * @param statements DDL only, without a trailing semicolon, none of them blank
 */
public record CreationScript(List<String> statements) {

    public CreationScript {
        statements = List.copyOf(statements);
        if (statements.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A creation script has no blank statements");
        }
    }
}
