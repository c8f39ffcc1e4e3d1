package io.quarkiverse.hyperstack.schema.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a statement so far, as far as they tell whether a semicolon ends it: not within parentheses, and not within the
 * body of a trigger (SQLite) or of a function in standard SQL (PostgreSQL), which goes from BEGIN to its END.
 */
final class Words {

    private static final int ENOUGH = 6;
    private static final Set<String> WITH_BODY = Set.of("function", "procedure");

    private final Syntax syntax;
    private final List<String> first = new ArrayList<>();
    private int parentheses;
    private int blocks;
    private boolean copies;
    private boolean fromInput;

    Words(Syntax syntax) {
        this.syntax = syntax;
    }

    /** A word, quoted text or sign, in lower case. */
    void add(String word) {
        if (word.equals("(")) {
            parentheses++;
        } else if (word.equals(")")) {
            parentheses = Math.max(0, parentheses - 1);
        } else if (Lexer.isWordStart(word.charAt(0))) {
            block(word);
            copies |= first.isEmpty() && word.equals("copy");
            fromInput |= copies && word.equals("stdin");
        }
        if (first.size() < ENOUGH) {
            first.add(word);
        }
    }

    private void block(String word) {
        if (!hasBody()) {
            return;
        }
        if (word.equals("begin") && parentheses == 0 || word.equals("case") && blocks > 0) {
            blocks++;
        } else if (word.equals("end") && blocks > 0) {
            blocks--;
        }
    }

    private boolean hasBody() {
        if (first.isEmpty() || !first.get(0).equals("create")) {
            return false;
        }
        return syntax.isPostgresql() ? first.stream().anyMatch(WITH_BODY::contains) : isTrigger();
    }

    /** {@code CREATE [TEMP] TRIGGER}: no other statement of SQLite has semicolons inside. */
    private boolean isTrigger() {
        return first.size() > 1 && (first.get(1).equals("trigger")
                || first.size() > 2 && first.get(1).startsWith("temp") && first.get(2).equals("trigger"));
    }

    boolean mayEnd() {
        return parentheses == 0 && blocks == 0;
    }

    /** Whether lines of data follow. */
    boolean takesRows() {
        return fromInput;
    }

    /** One of the first words; empty when there are fewer. */
    String first(int index) {
        return index < first.size() ? first.get(index) : "";
    }
}
