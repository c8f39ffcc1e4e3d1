package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What sets a <a href="https://sqlite.org/lang_createtrigger.html">trigger</a> off.
 *
 * @param kind INSERT, UPDATE or DELETE
 * @param columns the columns behind UPDATE OF, empty when it is about all
 */
record TriggerEvent(Kind kind, List<String> columns) {

    enum Kind {
        INSERT, UPDATE, DELETE
    }

    static TriggerEvent parse(String sql) {
        TokenCursor cursor = new TokenCursor(Tokenizer.tokens(sql));
        cursor.expect("create");
        cursor.skip("trigger");
        cursor.skip("if", "not", "exists");
        cursor.qualifiedName();
        if (!cursor.skip("before") && !cursor.skip("after")) {
            cursor.skip("instead", "of");
        }
        if (cursor.skip("insert")) {
            return new TriggerEvent(Kind.INSERT, List.of());
        }
        if (cursor.skip("delete")) {
            return new TriggerEvent(Kind.DELETE, List.of());
        }
        cursor.expect("update");
        List<String> columns = new ArrayList<>();
        if (cursor.skip("of")) {
            do {
                columns.add(cursor.name());
            } while (cursor.skipSymbol(","));
        }
        return new TriggerEvent(Kind.UPDATE, columns);
    }

    /** A statement that would set it off; to be compiled only. */
    String statement(String table, List<String> columnsOfTable) {
        return switch (kind) {
            case INSERT -> "INSERT INTO " + Names.quote(table) + " DEFAULT VALUES";
            case DELETE -> "DELETE FROM " + Names.quote(table);
            case UPDATE -> "UPDATE " + Names.quote(table) + " SET " + columnsOfTable.stream().map(Names::quote)
                    .map(column -> column + " = " + column).collect(Collectors.joining(", "));
        };
    }
}
