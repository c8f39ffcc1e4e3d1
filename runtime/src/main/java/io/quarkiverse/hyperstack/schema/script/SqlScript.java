package io.quarkiverse.hyperstack.schema.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * Takes an SQL file apart into statements. Transactions are left out, because the statements run in one of ours: {@code BEGIN}
 * and {@code COMMIT} around them say the same, all others are refused.
 */
public final class SqlScript {

    private static final Set<String> TRANSACTION = Set.of("begin", "start", "commit", "end");
    private static final Set<String> NOT_OURS = Set.of("rollback", "abort", "savepoint", "release");
    private static final Set<String> HARMLESS_FOR_PSQL = Set.of("\\restrict", "\\unrestrict", "\\echo");

    private final String text;
    private final Syntax syntax;
    private final Lexer lexer;
    private final List<String> statements = new ArrayList<>();
    private int position;

    private SqlScript(String text, Syntax syntax) {
        this.text = text;
        this.syntax = syntax;
        this.lexer = new Lexer(text, syntax);
    }

    /**
     * The statements of a script.
     *
     * @param text the whole script, with or without a byte order mark
     * @param syntax the kind of database it is written for
     * @return the statements in their order, without semicolons at their ends and comments before them
     * @throws HyperstackException {@link Problem#SCRIPT_NOT_PLAIN} with the number of the line, when there is something that
     *         cannot be run as a statement: the rows of a dump, commands for psql, an unclosed quote
     */
    public static List<String> statements(String text, Syntax syntax) {
        SqlScript script = new SqlScript(text.startsWith("\uFEFF") ? text.substring(1) : text, syntax);
        while (script.skipBlanks()) {
            script.next();
        }
        return List.copyOf(script.statements);
    }

    private boolean skipBlanks() {
        while (position < text.length()) {
            int after = text.charAt(position) == ';' ? position + 1 : lexer.afterBlank(position);
            if (after == position) {
                return true;
            }
            position = after;
        }
        return false;
    }

    private void next() {
        int start = position;
        if (syntax.isPostgresql() && text.charAt(start) == '\\') {
            skipLineForPsql();
            return;
        }
        Words words = new Words(syntax);
        while (position < text.length()) {
            int after = lexer.afterBlank(position);
            if (after == position) {
                if (text.charAt(position) == ';' && words.mayEnd()) {
                    break;
                }
                after = lexer.afterToken(position);
                words.add(text.substring(position, after).toLowerCase(Locale.ROOT));
            }
            position = after;
        }
        keep(text.substring(start, position).strip(), words, start);
    }

    private void keep(String statement, Words words, int start) {
        String first = words.first(0);
        if (words.takesRows()) {
            throw refused("holds rows for COPY", start, "write the script without them: pg_dump --schema-only");
        }
        if (NOT_OURS.contains(first) || first.equals("prepare") && words.first(1).equals("transaction")) {
            throw refused("says " + first.toUpperCase(Locale.ROOT), start, "take the transaction out of the script");
        }
        if (!TRANSACTION.contains(first)) {
            statements.add(statement);
        }
    }

    /** See psql's <a href="https://www.postgresql.org/docs/current/app-psql.html">meta-commands</a>. */
    private void skipLineForPsql() {
        int start = position;
        int end = text.indexOf('\n', start);
        position = end < 0 ? text.length() : end;
        String command = text.substring(start, position).strip().split("\\s", 2)[0];
        if (!HARMLESS_FOR_PSQL.contains(command)) {
            throw refused("has the psql command " + command, start, "take it out: only psql understands it");
        }
    }

    private HyperstackException refused(String what, int start, String fix) {
        return new HyperstackException(Problem.SCRIPT_NOT_PLAIN, "line " + lexer.line(start) + " of the script " + what, fix);
    }
}
