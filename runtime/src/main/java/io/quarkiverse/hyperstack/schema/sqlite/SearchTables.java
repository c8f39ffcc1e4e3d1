package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/**
 * Full-text search tables with <a href="https://sqlite.org/fts5.html#external_content_tables">external content</a>: they name a
 * table and its columns in a way that neither RENAME nor the compiler of SQLite looks into.
 */
final class SearchTables {

    private static final String VIRTUAL = "select name, sql from sqlite_master where type = 'table' and sql like 'create virtual%'";

    /** What happens to tables and columns, in words, by the names that they have in the file now. */
    private final Map<String, String> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Map<String, String>> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private SearchTables(Draft draft) {
        draft.renames().tables().forEach((from, to) -> tables.put(from.name(), "is renamed to \"" + to + "\""));
        draft.renames().columns().forEach((from, to) -> column(draft.renames().oldTable(from.table()).name(), from.column(),
                "is renamed to \"" + to + "\""));
        for (Change change : draft.changes()) {
            String inFile = draft.renames().oldTable(change.object()).name();
            if (change instanceof Change.DropTable) {
                tables.put(inFile, "is dropped");
            } else if (change instanceof Change.AlterTable altered) {
                altered.changes().stream().filter(TableChange.DropColumn.class::isInstance)
                        .forEach(part -> column(inFile, ((TableChange.DropColumn) part).column().name(), "is dropped"));
            }
        }
    }

    private void column(String table, String column, String what) {
        columns.computeIfAbsent(table, key -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)).put(column, what);
    }

    static void requireUntouched(Connection connection, Draft draft) throws SQLException {
        SearchTables touched = new SearchTables(draft);
        if (touched.tables.isEmpty() && touched.columns.isEmpty()) {
            return;
        }
        List<String> findings = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(VIRTUAL)) {
            while (rows.next()) {
                String finding = touched.findingIn(rows.getString(2));
                if (finding != null) {
                    findings.add("virtual table \"" + rows.getString(1) + "\" reads " + finding);
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new HyperstackException(Problem.SEARCH_TABLE_WOULD_BREAK, String.join("; ", findings),
                    "drop the virtual table first, and create it again for the new structure afterwards");
        }
    }

    /** The arguments of a module can be any text. */
    private @Nullable String findingIn(String sql) {
        try {
            return finding(sql);
        } catch (UnreadableSqlException e) {
            return null;
        }
    }

    private @Nullable String finding(String sql) {
        TokenCursor cursor = new TokenCursor(Tokenizer.tokens(sql));
        while (!cursor.isAtEnd() && !cursor.peek().isSymbol("(")) {
            cursor.next();
        }
        if (cursor.isAtEnd()) {
            return null;
        }
        String content = null;
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (List<Token> argument : cursor.parenthesizedParts()) {
            boolean option = argument.size() == 3 && argument.get(1).isSymbol("=");
            if (option && argument.get(0).isWord("content")) {
                content = argument.get(2).name();
            } else if (option && argument.get(0).isWord("content_rowid")) {
                names.add(argument.get(2).name());
            } else if (!argument.isEmpty() && !option) {
                names.add(argument.get(0).name());
            }
        }
        return content == null ? null : finding(content, names);
    }

    private @Nullable String finding(String content, Set<String> names) {
        String table = tables.get(content);
        if (table != null) {
            return "table \"" + content + "\", which " + table;
        }
        return columns.getOrDefault(content, Map.of()).entrySet().stream().filter(entry -> names.contains(entry.getKey()))
                .map(entry -> "column \"" + entry.getKey() + "\" of table \"" + content + "\", which " + entry.getValue())
                .findFirst().orElse(null);
    }
}
