package io.quarkiverse.hyperstack.schema.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/** A file of statements, each ended by a semicolon and a blank line, so that bodies of triggers can be in it. */
public final class SqlFile {

    private SqlFile() {
    }

    /**
     * @param file the file; none is like an empty one
     * @return the statements without their semicolons
     */
    public static List<String> statements(Path file) {
        try {
            return Files.exists(file) ? split(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param sql statements, each ended by a semicolon and a blank line
     * @return the statements without their semicolons
     */
    public static List<String> split(String sql) {
        return Arrays.stream(sql.split(";\\s*(\\n\\s*\\n|$)")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /**
     * @param connection where to run them
     * @param statements what to run
     * @throws SQLException when one fails
     */
    public static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
