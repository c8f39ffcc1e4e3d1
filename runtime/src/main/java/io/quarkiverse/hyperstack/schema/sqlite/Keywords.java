package io.quarkiverse.hyperstack.schema.sqlite;

import java.util.Locale;
import java.util.Set;

/** SQLite's <a href="https://sqlite.org/lang_keywords.html">keywords</a>. */
final class Keywords {

    private static final Set<String> ALL = Set.of("""
            abort action add after all alter always analyze and as asc attach autoincrement before begin
            between by cascade case cast check collate column commit conflict constraint create cross
            current current_date current_time current_timestamp database default deferrable deferred delete
            desc detach distinct do drop each else end escape except exclude exclusive exists explain fail
            false filter first following for foreign from full generated glob group groups having if ignore
            immediate in index indexed initially inner insert instead intersect into is isnull join key
            last left like limit match materialized natural no not nothing notnull null nulls of offset on
            or order others outer over partition plan pragma preceding primary query raise range recursive
            references regexp reindex release rename replace restrict returning right rollback row rowid
            rows savepoint select set table temp temporary then ties to transaction trigger true unbounded
            union unique update using vacuum values view virtual when where window with within without
            """.split("\\s+"));

    /** The operators that are words: a parenthesis behind one is not a call. */
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "in", "is", "like", "glob", "match", "regexp",
            "between",
            "isnull", "notnull", "when", "then", "else", "case", "exists", "select", "where", "from", "values", "on", "as",
            "by",
            "collate", "escape", "distinct", "union", "all");

    /** The keywords that are never a name without quotes, or mean something else in an expression. */
    private static final Set<String> RESERVED = Set.of("""
            add all alter and as asc autoincrement between case cast check collate commit constraint create cross
            current_date current_time current_timestamp default deferrable delete desc distinct drop else end
            escape except exists foreign from full glob group having in index inner insert intersect into is
            isnull join left like limit match natural not nothing notnull null on or order outer primary
            raise references regexp returning right select set table then to transaction union unique update using
            values when where
            """.split("\\s+"));

    private Keywords() {
    }

    static boolean contains(String word) {
        return ALL.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether SQLite takes a keyword as the name of a column although it stands there without quotes. */
    static boolean canBeBareName(String word) {
        return contains(word) && !RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isOperator(String word) {
        return OPERATORS.contains(word.toLowerCase(Locale.ROOT));
    }
}
