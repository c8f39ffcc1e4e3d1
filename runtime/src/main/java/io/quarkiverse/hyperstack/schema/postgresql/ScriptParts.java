package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.ScriptPart;
import io.quarkiverse.hyperstack.schema.dialect.ScriptPart.Kind;
import io.quarkiverse.hyperstack.schema.script.SqlToken;
import io.quarkiverse.hyperstack.schema.script.SqlTokens;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/** Tells what the statements of a creation script are about, for those forms of a statement that leave no doubt. */
final class ScriptParts {

    private static final Set<String> GROUND = Set.of("type", "domain", "schema", "cast");
    /** A table that takes columns of another one is not made by its own statement alone. */
    private static final Set<String> BORROWING = Set.of("inherits", "partition", "like", "of");
    /** {@code IF EXISTS}, {@code ONLY} and the like, between the kind of an object and its name. */
    private static final Set<String> BETWEEN = Set.of("if", "not", "exists", "only", "concurrently");
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"]|\"\")+)\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final List<String> tokens;
    private int position;

    private ScriptParts(List<String> tokens) {
        this.tokens = tokens;
    }

    /** The statements with what they are about; empty when one of them leaves a doubt. */
    static Optional<List<ScriptPart>> of(List<String> script) {
        List<ScriptPart> parts = new ArrayList<>();
        for (String sql : script) {
            Optional<ScriptPart> part = new ScriptParts(tokens(sql)).part(sql);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(parts);
    }

    private static List<String> tokens(String sql) {
        return SqlTokens.of(sql, Syntax.POSTGRESQL).stream().map(SqlToken::text).toList();
    }

    private Optional<ScriptPart> part(String sql) {
        if (takes("create")) {
            return takes("table") ? created(sql) : takes("sequence") ? sequence(sql) : index(sql).or(() -> ground(sql));
        }
        if (takes("alter")) {
            return takes("table") ? table(sql, false) : Optional.empty();
        }
        return takes("comment") && takes("on") ? commented(sql) : Optional.empty();
    }

    private Optional<ScriptPart> created(String sql) {
        boolean borrows = tokens.stream().anyMatch(token -> BORROWING.stream().anyMatch(token::equalsIgnoreCase));
        return borrows ? Optional.empty() : table(sql, false);
    }

    private Optional<ScriptPart> sequence(String sql) {
        boolean owned = tokens.stream().anyMatch("owned"::equalsIgnoreCase);
        return owned ? Optional.empty() : name(false).map(name -> part(sql, Kind.SEQUENCE, name));
    }

    private Optional<ScriptPart> index(String sql) {
        takes("unique");
        if (!takes("index")) {
            return Optional.empty();
        }
        while (position < tokens.size() && !is("on")) {
            position++;
        }
        position++;
        return table(sql, false);
    }

    private Optional<ScriptPart> ground(String sql) {
        boolean known = position < tokens.size() && GROUND.contains(tokens.get(position).toLowerCase(Locale.ROOT));
        return known ? Optional.of(new ScriptPart(sql, Kind.GROUND, null, words(), false)) : Optional.empty();
    }

    private Optional<ScriptPart> commented(String sql) {
        boolean column = takes("column");
        return column || takes("table") ? table(sql, column) : Optional.empty();
    }

    private Optional<ScriptPart> table(String sql, boolean withColumn) {
        return name(withColumn).map(name -> part(sql, Kind.TABLE, name));
    }

    private ScriptPart part(String sql, Kind kind, QualifiedName name) {
        boolean altered = tokens.get(0).equalsIgnoreCase("alter");
        return new ScriptPart(sql, kind, name, words(), altered && tokens.stream().anyMatch("foreign"::equalsIgnoreCase));
    }

    /** The name that stands here; with the name of a column behind it when there is one. */
    private Optional<QualifiedName> name(boolean withColumn) {
        while (position < tokens.size() && BETWEEN.contains(tokens.get(position).toLowerCase(Locale.ROOT))) {
            position++;
        }
        List<String> names = new ArrayList<>();
        while (position < tokens.size() && WORD.matcher(tokens.get(position)).matches()) {
            names.add(folded(tokens.get(position++)));
            if (!is(".")) {
                break;
            }
            position++;
        }
        if (withColumn && !names.isEmpty()) {
            names.remove(names.size() - 1);
        }
        return switch (names.size()) {
            case 1 -> Optional.of(QualifiedName.of(names.get(0)));
            case 2 -> Optional.of(new QualifiedName(names.get(0), names.get(1)));
            default -> Optional.empty();
        };
    }

    /** The words outside and inside of quoted texts: {@code nextval('"book_SEQ"')} names a sequence. */
    private Set<String> words() {
        Set<String> words = new HashSet<>();
        for (String token : tokens) {
            if (isPlain(token)) {
                words.add(folded(token));
                continue;
            }
            Matcher matcher = WORD.matcher(token);
            while (matcher.find()) {
                words.add(folded(matcher.group()));
            }
        }
        return words;
    }

    /** Nearly every token is a word as it stands; the pattern is for the rest, because it takes long. */
    private static boolean isPlain(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || i > 0 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private boolean takes(String word) {
        if (is(word)) {
            position++;
            return true;
        }
        return false;
    }

    private boolean is(String word) {
        return position < tokens.size() && tokens.get(position).equalsIgnoreCase(word);
    }

    /** See PostgreSQL's <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">identifiers</a>. */
    private static String folded(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }
}
