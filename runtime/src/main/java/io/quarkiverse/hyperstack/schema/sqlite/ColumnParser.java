package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DataType;

/** Reads one <a href="https://sqlite.org/syntax/column-def.html">column definition</a>. */
final class ColumnParser {

    private static final Set<String> AFTER_TYPE = Set.of("constraint", "primary", "not", "null", "unique", "check", "default",
            "collate", "references", "generated", "as");

    private final TokenCursor cursor;
    private final Constraints constraints;
    private final String name;
    private String type = "";
    private @Nullable String collation;
    private boolean nullable = true;
    private boolean identity;
    private boolean stored;
    private @Nullable List<Token> defaultValue;
    private @Nullable List<Token> generated;

    ColumnParser(TokenCursor cursor, Constraints constraints) {
        this.cursor = cursor;
        this.constraints = constraints;
        this.name = cursor.name();
    }

    /** Takes a key or check that stands behind a column; false when none does. */
    @FunctionalInterface
    interface Constraints {

        boolean take(ColumnParser column, @Nullable String name);
    }

    void parse() {
        type();
        while (!cursor.peek().isSymbol(",") && !cursor.peek().isSymbol(")")) {
            String constraint = cursor.skip("constraint") ? cursor.name() : null;
            if (!constraints.take(this, constraint) && !value() && constraint == null) {
                throw cursor.unexpected("a column constraint");
            }
        }
    }

    String name() {
        return name;
    }

    boolean is(String column) {
        return name.equalsIgnoreCase(column);
    }

    void identity() {
        identity = true;
    }

    void notNull() {
        nullable = false;
    }

    Column column(Expressions expressions) {
        return new Column(name, new DataType(type, collation), nullable, value(expressions), null);
    }

    private ColumnValue value(Expressions expressions) {
        if (identity) {
            return new ColumnValue.Identity(false);
        }
        if (generated != null) {
            return new ColumnValue.Generated(expressions.canonical(generated), stored);
        }
        return defaultValue == null ? new ColumnValue.None() : TableParser.defaultValue(defaultValue, expressions);
    }

    /** Words and a length: {@code double precision}, {@code numeric(10,2)}. */
    private void type() {
        StringBuilder sql = new StringBuilder();
        while (cursor.peek().isName() && !isAfterType(cursor.peek())) {
            sql.append(sql.isEmpty() ? "" : " ").append(cursor.next().name().toLowerCase(Locale.ROOT));
        }
        if (!sql.isEmpty() && cursor.peek().isSymbol("(")) {
            sql.append('(');
            cursor.parenthesized().forEach(token -> sql.append(token.lower()));
            sql.append(')');
        }
        type = sql.toString();
    }

    private static boolean isAfterType(Token token) {
        return token.kind() == Token.Kind.WORD && AFTER_TYPE.contains(token.lower());
    }

    private boolean value() {
        if (cursor.skip("default")) {
            defaultValue = defaultTokens();
        } else if (cursor.skip("collate")) {
            String named = cursor.name().toUpperCase(Locale.ROOT);
            collation = named.equals("BINARY") ? null : named;
        } else if (cursor.skip("generated", "always", "as") || cursor.skip("as")) {
            generated = cursor.parenthesized();
            stored = cursor.skip("stored");
            cursor.skip("virtual");
        } else {
            return false;
        }
        return true;
    }

    private List<Token> defaultTokens() {
        if (cursor.peek().isSymbol("(")) {
            return cursor.parenthesized();
        }
        List<Token> tokens = new ArrayList<>();
        if (cursor.peek().isSymbol("+") || cursor.peek().isSymbol("-")) {
            tokens.add(cursor.next());
        }
        tokens.add(cursor.next());
        return tokens;
    }
}
