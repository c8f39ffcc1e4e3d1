package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.script.SqlToken;
import io.quarkiverse.hyperstack.schema.script.SqlTokens;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/** A statement as its words. */
final class Phrase {

    private static final Set<String> HEAD = Set.of("create", "alter", "drop", "insert", "into", "or", "replace", "ignore",
            "table",
            "index", "view", "trigger", "type", "sequence", "function", "procedure", "policy", "domain", "schema", "extension",
            "materialized", "unique", "temp", "temporary", "unlogged", "concurrently", "if", "not", "exists", "only", "rule",
            "role", "aggregate", "column");

    private final Syntax syntax;
    private final List<SqlToken> tokens;

    Phrase(String sql, Syntax syntax) {
        this.syntax = syntax;
        this.tokens = SqlTokens.of(sql, syntax);
    }

    List<SqlToken> tokens() {
        return tokens;
    }

    /** Whether it begins so; {@code a|b} stands for either, {@code ?a} for one that may be missing. */
    boolean starts(String... words) {
        return after(0, words) >= 0;
    }

    /** Whether these words stand somewhere one behind the other. */
    boolean has(String... words) {
        return find(0, words) >= 0;
    }

    /** Behind the first place from here on where these words stand; -1 when there is none. */
    int find(int from, String... words) {
        for (int at = from; at < tokens.size(); at++) {
            int end = after(at, words);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** Behind these words when they stand here; -1 when they do not. */
    int after(int at, String... words) {
        int next = at;
        for (String word : words) {
            boolean optional = word.startsWith("?");
            boolean fits = next >= 0 && next < tokens.size() && isOneOf(tokens.get(next), optional ? word.substring(1) : word);
            if (fits) {
                next++;
            } else if (!optional) {
                return -1;
            }
        }
        return next;
    }

    private static boolean isOneOf(SqlToken token, String words) {
        for (String word : words.split("\\|")) {
            if (token.is(word)) {
                return true;
            }
        }
        return false;
    }

    /** The name that stands here, with its schema where it has one. */
    @Nullable
    QualifiedName name(int at) {
        if (at < 0 || at >= tokens.size() || !tokens.get(at).isName()) {
            return null;
        }
        String first = tokens.get(at).name(syntax);
        return after(at + 1, ".") > 0 && at + 2 < tokens.size() && tokens.get(at + 2).isName()
                ? new QualifiedName(first, tokens.get(at + 2).name(syntax))
                : QualifiedName.of(first);
    }

    /** Behind the name that stands here. */
    int afterName(int at) {
        return after(at + 1, ".") > 0 ? at + 3 : at + 1;
    }

    /** Whether a name is mentioned anywhere. */
    boolean mentions(String name) {
        return tokens.stream().anyMatch(token -> token.isName() && same(token.name(syntax), name));
    }

    boolean same(String one, String other) {
        return syntax == Syntax.SQLITE ? one.equalsIgnoreCase(other) : one.equals(other);
    }

    /** Its beginning up to the name of what it is about, for people: {@code CREATE VIEW cheap}. */
    String head() {
        StringBuilder head = new StringBuilder();
        int last = Math.min(tokens.size(), 8);
        for (int at = 0; at < last; at++) {
            SqlToken token = tokens.get(at);
            boolean known = token.kind() == SqlToken.Kind.WORD && HEAD.contains(token.text().toLowerCase(Locale.ROOT));
            if (token.kind() == SqlToken.Kind.SIGN) {
                break;
            }
            head.append(at == 0 ? "" : " ").append(known ? token.text().toUpperCase(Locale.ROOT) : token.text());
            if (!known) {
                head.append(after(at + 1, ".") > 0 && at + 2 < tokens.size() ? "." + tokens.get(at + 2).text() : "");
                break;
            }
        }
        return head.toString();
    }
}
