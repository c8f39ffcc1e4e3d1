package io.quarkiverse.hyperstack.schema.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DataType;

/** What is different about a column, in words. */
final class Difference {

    private Difference() {
    }

    static String of(Column before, Column after) {
        List<String> words = new ArrayList<>(ofTypes(before.type(), after.type()));
        if (before.nullable() != after.nullable()) {
            words.add(before.nullable() ? "NULL is no longer allowed" : "NULL is allowed");
        }
        if (!before.value().equals(after.value())) {
            words.add(value(before.value()) + " becomes " + value(after.value()));
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            words.add("comment " + orNone(before.comment()) + " becomes " + orNone(after.comment()));
        }
        return String.join(", ", words);
    }

    static List<String> ofTypes(DataType before, DataType after) {
        List<String> words = new ArrayList<>();
        if (!before.sql().equals(after.sql())) {
            words.add("type " + type(before) + " becomes " + type(after));
        }
        if (!Objects.equals(before.collation(), after.collation())) {
            words.add("collation " + collation(before) + " becomes " + collation(after));
        }
        return words;
    }

    /** PostgreSQL's names are in quotes already. */
    private static String collation(DataType type) {
        String name = type.collation();
        return name != null && name.endsWith("\"") ? name : orNone(name);
    }

    private static String type(DataType type) {
        return type.sql().isEmpty() ? "no type" : type.sql();
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "none" : "\"" + text + "\"";
    }

    private static String value(ColumnValue value) {
        if (value instanceof ColumnValue.Default defaultValue) {
            return "default " + defaultValue.expression();
        }
        if (value instanceof ColumnValue.Generated generated) {
            return "generated value " + generated.expression() + (generated.stored() ? " stored" : " virtual");
        }
        if (value instanceof ColumnValue.Identity identity) {
            return "identity " + (identity.always() ? "always" : "by default")
                    + identity.clauses().stream().map(clause -> " " + clause).collect(Collectors.joining());
        }
        return "no default";
    }
}
