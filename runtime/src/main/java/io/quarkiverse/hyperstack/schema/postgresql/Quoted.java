package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;

/**
 * Names and texts in SQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical structure</a>
 */
final class Quoted {

    private Quoted() {
    }

    static String name(String name) {
        return SqlName.of(name);
    }

    static String name(QualifiedName name) {
        return SqlName.of(name);
    }

    static String name(ColumnName name) {
        return name(name.table()) + "." + name(name.column());
    }

    static String names(List<String> names) {
        return SqlName.list(names);
    }

    /** A string constant that means the same with every setting of {@code standard_conforming_strings}. */
    static String text(String text) {
        String quoted = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
        return text.indexOf('\\') >= 0 ? "E" + quoted : quoted;
    }
}
