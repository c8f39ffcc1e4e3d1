package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes expressions over a table in one way, however they were spelled: words in lower case, names in quotes only where they
 * need them, the table's own name left out, single spaces. Two spellings of one expression become equal text, and the text
 * means the same to SQLite.
 */
final class Expressions {

    private final String table;
    private final Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    Expressions(String table, List<String> columns) {
        this.table = table;
        this.columns.addAll(columns);
    }

    /** The expression without the parentheses around all of it. */
    String canonical(List<Token> expression) {
        List<Token> tokens = withoutOuterParentheses(withoutTable(expression));
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && needsSpace(tokens, i)) {
                sql.append(' ');
            }
            sql.append(spelled(tokens.get(i)));
        }
        return sql.toString();
    }

    static List<Token> withoutOuterParentheses(List<Token> tokens) {
        List<Token> inner = tokens;
        while (inner.size() > 2 && inner.get(0).isSymbol("(") && closing(inner) == inner.size() - 1) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return inner;
    }

    /** Where the parenthesis that opens the list is closed. */
    private static int closing(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol("(")) {
                depth++;
            } else if (tokens.get(i).isSymbol(")") && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private List<Token> withoutTable(List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean qualifier = i + 1 < tokens.size() && tokens.get(i).isName() && tokens.get(i + 1).isSymbol(".")
                    && tokens.get(i).name().equalsIgnoreCase(table);
            if (qualifier) {
                i++;
            } else {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    private String spelled(Token token) {
        return switch (token.kind()) {
            case WORD -> columns.contains(token.text()) && Keywords.canBeBareName(token.text())
                    ? Names.quote(token.lower())
                    : token.lower();
            case NUMBER -> token.lower();
            case QUOTED -> !columns.contains(token.text())
                    ? Names.quote(token.text())
                    : isPlain(token.text()) ? token.lower() : Names.quote(token.lower());
            default -> token.text();
        };
    }

    private static boolean isPlain(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") && !Keywords.contains(name);
    }

    private static boolean needsSpace(List<Token> tokens, int i) {
        Token left = tokens.get(i - 1);
        Token right = tokens.get(i);
        if (left.isSymbol("(") || left.isSymbol(".") || right.isSymbol(")") || right.isSymbol(",") || right.isSymbol(".")) {
            return false;
        }
        if (right.isSymbol("(")) {
            return left.kind() == Token.Kind.SYMBOL || left.kind() == Token.Kind.WORD && Keywords.isOperator(left.text());
        }
        return !isSign(tokens, i - 1);
    }

    /** Whether the token is a sign in front of a number rather than an operator between two. */
    private static boolean isSign(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (!token.isSymbol("-") && !token.isSymbol("+") && !token.isSymbol("~")) {
            return false;
        }
        if (tokens.get(i + 1).kind() == Token.Kind.SYMBOL && !tokens.get(i + 1).isSymbol("(")) {
            return false;
        }
        if (i == 0) {
            return true;
        }
        Token before = tokens.get(i - 1);
        return before.kind() == Token.Kind.SYMBOL && !before.isSymbol(")")
                || before.kind() == Token.Kind.WORD && Keywords.isOperator(before.text());
    }
}
