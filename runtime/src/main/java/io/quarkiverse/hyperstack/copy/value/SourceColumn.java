package io.quarkiverse.hyperstack.copy.value;

import java.util.Objects;

/**
 * A column that values come from.
 *
 * @param database the kind of database
 * @param type the type in that database's own words: as declared in SQLite, which may be empty; as {@code format_type} prints
 *        it in PostgreSQL, a domain's base type instead of the domain
 */
public record SourceColumn(Database database, String type) {

    public SourceColumn {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(type, "type");
    }
}
