package io.quarkiverse.hyperstack.schema.lint;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.schema.script.Syntax;

/** Names in SQL, and the words that have to be quoted to be one. */
final class SqlNames {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    /** See <a href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html">PostgreSQL's keywords</a>. */
    private static final Set<String> POSTGRESQL = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation
            column concurrently constraint create cross current_catalog current_date current_role current_schema current_time
            current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze
            from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like
            limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
            references returning right select session_user similar some symmetric system_user table tablesample then to
            trailing true union unique user using variadic verbose when where window with
            """.split("\\s+"));
    /** See <a href="https://sqlite.org/lang_keywords.html">SQLite's keywords</a>; the others pass as names. */
    private static final Set<String> SQLITE = Set.of("""
            add all alter and as autoincrement between case check collate commit constraint create default deferrable delete
            distinct drop else escape except exists foreign from group having in index insert intersect into is isnull join
            limit not notnull null on or order primary references returning select set table then to transaction union unique
            update using values when where
            """.split("\\s+"));

    private SqlNames() {
    }

    /** Whether a name needs quotes wherever it is used. */
    static boolean isReserved(String name, Syntax database) {
        return (database == Syntax.POSTGRESQL ? POSTGRESQL : SQLITE).contains(name.toLowerCase(Locale.ROOT));
    }

    /** A name as SQL, in quotes where it needs them. */
    static String sql(String name, Syntax database) {
        return PLAIN.matcher(name).matches() && !isReserved(name, database) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A name that is derived from others, short enough for every database. */
    static String derived(String... parts) {
        String name = String.join("_", parts).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}
