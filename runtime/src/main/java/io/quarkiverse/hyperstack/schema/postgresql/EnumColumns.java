package io.quarkiverse.hyperstack.schema.postgresql;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/** Columns of enum types and of arrays of them. What is kept of these is text, because their type may have gone. */
final class EnumColumns {

    private EnumColumns() {
    }

    /** Text in the type of a column, where that is an enum type of before or after a plan; else as it is. */
    static String fromText(String value, Column column, Draft draft) {
        QualifiedName type = NewWords.parsed(column.type().sql().replace("[]", ""));
        boolean isEnum = draft.live().enumTypes().containsKey(type) || draft.changes().stream()
                .anyMatch(change -> change instanceof Change.AddEnumType added && added.object().equals(type));
        return isEnum ? "CAST(CAST(" + value + " AS text) AS " + column.type().sql() + ")" : value;
    }
}
