package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/**
 * SQL as PostgreSQL prints it, with the names in it replaced by new ones. What is no name of a column, type or sequence stays:
 * texts, functions, the types of casts, the fields of {@code EXTRACT}. New names are in quotes; {@link Wording} settles that.
 *
 * @param columns the new names of the columns that can be meant, by their old names
 * @param types the new names of types
 * @param sequences the new names of sequences
 */
record NewWords(Map<String, String> columns, Map<QualifiedName, QualifiedName> types,
        Map<QualifiedName, QualifiedName> sequences) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final String QUALIFIED = NAME + "(?:\\." + NAME + ")?";
    private static final Pattern TYPE = Pattern.compile("(" + QUALIFIED + ")(.*)", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("'(?<sequence>(?:[^']|'')*)'::regclass" // the name of a sequence
            + "|'(?:[^']|'')*'" // a text
            + "|::(?<type>" + QUALIFIED + ")(?: varying| precision)?(?:(?:\\(\\d+\\))? with(?:out)? time zone)?" // a cast
            + "|(?i:\\bextract\\(|\\bcollate\\s+)" + NAME // a field or collation
            + "|" + QUALIFIED + "\\(" // a function
            + "|" + NAME + "\\." + NAME // something in a schema
            + "|(?<name>" + NAME + ")");

    /** The expression in new names. */
    String in(String expression) {
        if (columns.isEmpty() && types.isEmpty() && sequences.isEmpty()) {
            return expression;
        }
        StringBuilder sql = new StringBuilder();
        Matcher token = TOKEN.matcher(expression);
        while (token.find()) {
            token.appendReplacement(sql, Matcher.quoteReplacement(replaced(token)));
        }
        return token.appendTail(sql).toString();
    }

    private String replaced(Matcher token) {
        String all = token.group();
        String sequence = token.group("sequence");
        if (sequence != null) {
            QualifiedName name = sequences.get(parsed(sequence.replace("''", "'")));
            return name == null ? all : "'" + printed(name).replace("'", "''") + "'::regclass";
        }
        String type = token.group("type");
        if (type != null) {
            QualifiedName name = types.get(parsed(type));
            return name == null ? all : "::" + printed(name) + all.substring(2 + type.length());
        }
        String name = token.group("name") == null ? null : columns.get(unquoted(token.group("name")));
        return name == null ? all : Quoted.name(name);
    }

    /** The type in its new name. */
    String type(String sql) {
        Matcher type = TYPE.matcher(sql);
        QualifiedName name = types.isEmpty() || !type.matches() ? null : types.get(parsed(type.group(1)));
        return name == null ? sql : printed(name) + type.group(2);
    }

    /** A name as the database prints it. */
    private static String printed(QualifiedName name) {
        return name.schema() == null ? printed(name.name()) : printed(name.schema()) + "." + printed(name.name());
    }

    private static String printed(String name) {
        return name.matches("[a-z_][a-z0-9_]*") && !Keywords.contains(name) ? name : Quoted.name(name);
    }

    /** What a printed name means. */
    static QualifiedName parsed(String printed) {
        Matcher name = Pattern.compile(NAME).matcher(printed);
        @Nullable
        String first = name.find() ? unquoted(name.group()) : null;
        if (first == null) {
            return QualifiedName.of(printed);
        }
        return name.find() ? new QualifiedName(first, unquoted(name.group())) : QualifiedName.of(first);
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
