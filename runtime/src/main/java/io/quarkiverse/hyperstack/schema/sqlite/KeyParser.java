package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey.Action;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey.Deferral;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** Reads the column lists, references and conflict clauses of keys. */
final class KeyParser {

    private final TokenCursor cursor;
    private final List<ForeignKey> implicit = new ArrayList<>();

    KeyParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * The columns of a key.
     *
     * @param names their names
     * @param clauses what else stands there about one of them
     * @param autoincrement whether AUTOINCREMENT stands behind the only one
     */
    record Columns(List<String> names, List<String> clauses, boolean autoincrement) {
    }

    /** Columns in parentheses. */
    Columns columns() {
        List<String> clauses = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean autoincrement = false;
        for (List<Token> part : cursor.parenthesizedParts()) {
            TokenCursor column = new TokenCursor(part);
            String name = column.name();
            names.add(name);
            if (column.skip("collate")) {
                clauses.add(KeyClauses.ofColumn(name, "COLLATE " + column.name().toUpperCase(Locale.ROOT)));
            }
            if (!column.skip("asc") && column.skip("desc")) {
                clauses.add(KeyClauses.ofColumn(name, KeyClauses.DESCENDING));
            }
            autoincrement |= column.skip("autoincrement");
            if (!column.isAtEnd()) {
                throw column.unexpected("the end of column " + name);
            }
        }
        return new Columns(names, clauses, autoincrement);
    }

    /** {@code ON CONFLICT …}, as a list of one clause or none. */
    List<String> conflict() {
        if (!cursor.skip("on", "conflict")) {
            return List.of();
        }
        return List.of(KeyClauses.conflict(cursor.next().text().toUpperCase(Locale.ROOT)));
    }

    /** {@code REFERENCES …} and everything that belongs to it. */
    ForeignKey foreignKey(@Nullable String name, List<String> columns) {
        cursor.expect("references");
        QualifiedName table = QualifiedName.of(cursor.name());
        boolean named = cursor.peek().isSymbol("(");
        List<String> target = named ? columns().names() : columns;
        Action onDelete = Action.NO_ACTION;
        Action onUpdate = Action.NO_ACTION;
        while (true) {
            if (cursor.skip("on", "delete")) {
                onDelete = action();
            } else if (cursor.skip("on", "update")) {
                onUpdate = action();
            } else if (cursor.skip("match")) {
                cursor.name();
            } else {
                break;
            }
        }
        ForeignKey key = new ForeignKey(name, columns, new ForeignKey.Target(table, target),
                new ForeignKey.Rules(onDelete, onUpdate, deferral()));
        if (!named) {
            implicit.add(key);
        }
        return key;
    }

    List<ForeignKey> implicit() {
        return List.copyOf(implicit);
    }

    private Action action() {
        if (cursor.skip("set", "null")) {
            return Action.SET_NULL;
        }
        if (cursor.skip("set", "default")) {
            return Action.SET_DEFAULT;
        }
        if (cursor.skip("no", "action")) {
            return Action.NO_ACTION;
        }
        return Action.valueOf(cursor.next().text().toUpperCase(Locale.ROOT));
    }

    private Deferral deferral() {
        boolean never = cursor.skip("not", "deferrable");
        boolean deferrable = !never && cursor.skip("deferrable");
        boolean deferred = cursor.skip("initially", "deferred");
        cursor.skip("initially", "immediate");
        if (!deferrable) {
            return Deferral.NOT_DEFERRABLE;
        }
        return deferred ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
    }
}
