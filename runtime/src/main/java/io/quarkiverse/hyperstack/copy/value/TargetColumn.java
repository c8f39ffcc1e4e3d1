package io.quarkiverse.hyperstack.copy.value;

import java.util.List;
import java.util.Objects;

/**
 * A column that values go to.
 *
 * @param database the kind of database
 * @param type the type in that database's own words, such as {@code character varying(255)}, {@code numeric(38,2)},
 *        {@code timestamp(6) without time zone}, {@code integer[]}: as {@link SourceColumn#type()}
 * @param nullable whether it takes NULL
 * @param labels the labels of an enum type, or of the enum type of an array's elements; empty for other types
 */
public record TargetColumn(Database database, String type, boolean nullable, List<String> labels) {

    public TargetColumn {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(type, "type");
        labels = List.copyOf(labels);
    }
}
