package io.quarkiverse.hyperstack.schema.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteDialect;

/** Two files. */
final class SqliteArena implements Arena {

    private final Language language = new SqliteLanguage();
    private final SqliteDialect dialect = new SqliteDialect();
    private final Path folder;
    private final Connection side;

    SqliteArena(Path folder) {
        this.folder = folder;
        try {
            side = DriverManager.getConnection("jdbc:sqlite::memory:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Language language() {
        return language;
    }

    private Path file(String name) {
        return folder.resolve(name + ".sqlite");
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file + "?foreign_keys=on&synchronous=off&journal_mode=memory";
    }

    @Override
    public String jdbcUrl() {
        return url(file("live"));
    }

    @Override
    public void clear(List<String> beside) throws SQLException {
        try {
            Files.deleteIfExists(file("live"));
            Files.deleteIfExists(file("beside"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Connection connection = beside()) {
            Arena.run(connection, beside);
        }
    }

    @Override
    public Connection live() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    @Override
    public Connection beside() throws SQLException {
        return DriverManager.getConnection(url(file("beside")));
    }

    @Override
    public ConnectionSource engine() {
        return this::live;
    }

    @Override
    public Catalog structure() throws SQLException {
        try (Connection connection = live()) {
            return dialect.inTransaction(connection, Access.READ, () -> dialect.read(connection, Set.of()));
        }
    }

    @Override
    public Catalog created(List<String> script, Catalog like) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Arena.run(connection, script);
            return dialect.inTransaction(connection, Access.READ,
                    () -> dialect.spellLike(connection, dialect.read(connection, Set.of()), like));
        }
    }

    @Override
    public String literal(String column) {
        return "quote(" + column + ")";
    }

    @Override
    public Converted convert(String literal, Side from, Side to) {
        String old = cell("o", from);
        try {
            Arena.run(side, List.of("begin", old, cell("n", to), old.replace("table o", "table b"),
                    "insert into o values (" + literal + ")", "insert into n select v from o",
                    "insert into b select v from n"));
            List<String> cell = Arena.query(side, "select quote(n.v), typeof(n.v), o.v is b.v and typeof(o.v) = typeof(b.v) "
                    + "from o, n, b").get(0);
            boolean fits = classes(to.column().type().kind().family()).contains(cell.get(1));
            return fits ? new Converted(cell.get(0), cell.get(2).equals("1")) : new Converted(null, false);
        } catch (SQLException e) {
            return new Converted(null, false);
        } finally {
            rollback();
        }
    }

    private String cell(String name, Side side) {
        return "create temp table " + name + " (v " + language.type(side.model(), side.column()) + ")"
                + (side.table().isStrict() ? " strict" : "");
    }

    private void rollback() {
        try {
            Arena.run(side, List.of("rollback"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> classes(Family family) {
        return switch (family) {
            case INTEGER -> Set.of("integer");
            case REAL -> Set.of("real");
            case DECIMAL -> Set.of("integer", "real");
            case TEXT -> Set.of("text");
            case BLOB -> Set.of("blob");
            default -> Set.of("integer", "real", "text", "blob");
        };
    }

    @Override
    public String insert(String table, List<String> columns, List<String> values) {
        return columns.isEmpty()
                ? "insert into " + table + " default values"
                : "insert into " + table + " (" + String.join(", ", columns) + ") values (" + String.join(", ", values) + ")";
    }

    @Override
    public void ignoreReferences(Connection connection) throws SQLException {
        Arena.run(connection, List.of("pragma foreign_keys = off"));
    }
}
