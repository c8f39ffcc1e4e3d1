package io.quarkiverse.hyperstack.schema.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/**
 * Runs files one statement after the other on a real database and reads its structure between them.
 *
 * @param connection to the database
 * @param dialect its kind
 * @param syntax its kind
 */
record Replay(Connection connection, Dialect dialect, Syntax syntax) {

    List<LintFile> of(Path directory) throws SQLException, IOException {
        List<LintFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path file : entries.filter(entry -> entry.toString().endsWith(".sql"))
                    .sorted(Comparator.comparing(Replay::isRepeatable).thenComparing(Comparator.naturalOrder())).toList()) {
                files.add(file(file));
            }
        }
        return files;
    }

    private static boolean isRepeatable(Path file) {
        return file.getFileName().toString().startsWith("R");
    }

    private LintFile file(Path file) throws SQLException, IOException {
        String text = Files.readString(file);
        List<LintStatement> statements = new ArrayList<>();
        Catalog before = read();
        for (Script statement : Script.of(text, syntax)) {
            if (isOfTransaction(statement.sql())) {
                statements.add(new LintStatement(statement.sql(), statement.line(), before, before));
                continue;
            }
            run(statement.sql());
            Catalog after = read();
            statements.add(new LintStatement(statement.sql(), statement.line(), before, after));
            before = after;
        }
        String name = file.getFileName().toString();
        return new LintFile(name, isRepeatable(file) ? LintFile.Kind.REPEATABLE : LintFile.Kind.VERSIONED,
                Files.exists(file.resolveSibling(name + ".conf")) ? LintFile.Transaction.NONE : LintFile.Transaction.ONE, text,
                statements);
    }

    /** They would end the transactions in which the structure is read; the findings go by their text. */
    private static boolean isOfTransaction(String sql) {
        return Set.of("begin", "commit", "savepoint", "release")
                .contains(sql.split("\\s")[0].toLowerCase(Locale.ROOT));
    }

    void run(Path script) throws SQLException, IOException {
        for (Script statement : Script.of(Files.readString(script), syntax)) {
            run(statement.sql());
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + sql, e);
        }
    }

    private Catalog read() throws SQLException {
        return dialect.inTransaction(connection, Dialect.Access.READ, () -> dialect.read(connection, Set.of()));
    }
}
