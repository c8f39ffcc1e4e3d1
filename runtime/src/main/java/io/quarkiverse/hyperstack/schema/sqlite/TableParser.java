package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;

/**
 * Reads a <a href="https://sqlite.org/lang_createtable.html">CREATE TABLE</a> statement as {@code sqlite_master} keeps it.
 * Columns and table constraints come in any order there, because ADD COLUMN writes behind the constraints.
 */
final class TableParser {

    private static final Set<String> CONSTRAINT_WORDS = Set.of("constraint", "primary", "unique", "check", "foreign");

    private final TokenCursor cursor;
    private final String table;
    private final KeyParser keys;
    private final List<ColumnParser> columns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Function<Expressions, Check>> checks = new ArrayList<>();
    private final Set<String> options = new TreeSet<>();

    private TableParser(String table, String sql) {
        this.table = table;
        this.cursor = new TokenCursor(Tokenizer.tokens(sql));
        this.keys = new KeyParser(cursor);
    }

    static TableDefinition parse(String table, String sql) {
        return new TableParser(table, sql).parse();
    }

    private TableDefinition parse() {
        cursor.expect("create");
        cursor.expect("table");
        cursor.skip("if", "not", "exists");
        cursor.qualifiedName();
        cursor.expectSymbol("(");
        while (!cursor.skipSymbol(")")) {
            item();
            cursor.skipSymbol(",");
        }
        options();
        Expressions expressions = new Expressions(table, columns.stream().map(ColumnParser::name).toList());
        checks.forEach(check -> constraints.add(check.apply(expressions)));
        List<Column> read = columns.stream().map(column -> column.column(expressions)).toList();
        return new TableDefinition(read, constraints, keys.implicit(), options);
    }

    private void item() {
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.WORD && CONSTRAINT_WORDS.contains(token.lower())) {
            tableConstraint();
        } else {
            ColumnParser column = new ColumnParser(cursor, this::columnConstraint);
            columns.add(column);
            column.parse();
        }
    }

    private void tableConstraint() {
        String name = cursor.skip("constraint") ? cursor.name() : null;
        if (cursor.skip("primary", "key")) {
            KeyParser.Columns key = keys.columns();
            if (key.autoincrement()) {
                columns.stream().filter(column -> column.is(key.names().get(0))).forEach(ColumnParser::identity);
            }
            constraints.add(new PrimaryKey(name, key.names(), with(key.clauses(), keys.conflict())));
        } else if (cursor.skip("unique")) {
            KeyParser.Columns key = keys.columns();
            constraints.add(new UniqueKey(name, key.names(), with(key.clauses(), keys.conflict())));
        } else if (cursor.isWord("check")) {
            check(name);
        } else if (cursor.skip("foreign", "key")) {
            constraints.add(keys.foreignKey(name, keys.columns().names()));
        } else if (name == null) {
            throw cursor.unexpected("a constraint");
        }
    }

    /** A key or check behind a column; false when none stands here. */
    private boolean columnConstraint(ColumnParser column, @Nullable String name) {
        if (cursor.skip("primary", "key")) {
            boolean descending = !cursor.skip("asc") && cursor.skip("desc");
            constraints.add(new PrimaryKey(name, List.of(column.name()),
                    with(descending ? List.of(KeyClauses.DESCENDING) : List.of(), keys.conflict())));
            if (cursor.skip("autoincrement")) {
                column.identity();
            }
        } else if (cursor.skip("unique")) {
            constraints.add(new UniqueKey(name, List.of(column.name()), keys.conflict()));
        } else if (cursor.isWord("check")) {
            check(name);
        } else if (cursor.isWord("references")) {
            constraints.add(keys.foreignKey(name, List.of(column.name())));
        } else if (cursor.skip("not", "null")) {
            column.notNull();
            keys.conflict().forEach(clause -> options.add(NotNullConflict.option(column.name(), clause)));
        } else if (cursor.skip("null")) {
            keys.conflict();
        } else {
            return false;
        }
        return true;
    }

    private void check(@Nullable String name) {
        cursor.expect("check");
        List<Token> condition = cursor.parenthesized();
        keys.conflict(); // SQLite takes it and does not follow it
        checks.add(expressions -> new Check(name, expressions.canonical(condition)));
    }

    private static List<String> with(List<String> clauses, List<String> more) {
        return Stream.concat(clauses.stream(), more.stream()).toList();
    }

    private void options() {
        while (!cursor.isAtEnd()) {
            if (cursor.skip("without", "rowid")) {
                options.add(TableDefinition.WITHOUT_ROWID);
            } else if (cursor.skip("strict")) {
                options.add(TableDefinition.STRICT);
            } else if (!cursor.skipSymbol(",") && !cursor.skipSymbol(";")) {
                throw cursor.unexpected("a table option");
            }
        }
    }

    /** A default in one spelling; SQLite takes bare and double-quoted names as text. */
    static ColumnValue defaultValue(List<Token> tokens, Expressions expressions) {
        List<Token> inner = Expressions.withoutOuterParentheses(tokens);
        if (inner.size() == 1) {
            Token only = inner.get(0);
            boolean keyword = only.kind() == Token.Kind.WORD && (Keywords.contains(only.text()));
            if (only.isWord("null")) {
                return new ColumnValue.None();
            }
            if (only.kind() == Token.Kind.QUOTED || only.kind() == Token.Kind.WORD && !keyword) {
                return new ColumnValue.Default("'" + only.text().replace("'", "''") + "'");
            }
            if (keyword) {
                return new ColumnValue.Default(only.text().toLowerCase(Locale.ROOT));
            }
        }
        if (inner.size() == 2 && inner.get(0).isSymbol("+") && inner.get(1).kind() == Token.Kind.NUMBER) {
            inner = inner.subList(1, 2);
        }
        return new ColumnValue.Default(expressions.canonical(inner));
    }
}
