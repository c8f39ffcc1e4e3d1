package io.quarkiverse.hyperstack.schema.plan;

import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** Names as people type them on a command line. */
final class Typed {

    private static final Pattern PLAIN_NAME = Pattern.compile("[^\".=\\s](?:[^\".=]*[^\".=\\s])?");
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}\\p{N}_.=@%+,:/-]+");

    private Typed() {
    }

    static String name(QualifiedName name) {
        return name.schema() == null ? part(name.name()) : part(name.schema()) + "." + part(name.name());
    }

    static String name(ColumnName name) {
        return name(name.table()) + "." + part(name.column());
    }

    private static String part(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** One word for a shell. */
    static String word(String text) {
        return PLAIN_WORD.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
