package io.quarkiverse.hyperstack.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.copy.value.Database;
import io.quarkiverse.hyperstack.copy.value.SourceColumn;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.SqlName;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteDialect;

/**
 * A SQLite file that rows come from.
 *
 * @param connection with an open read transaction
 */
record SqliteSource(Connection connection) implements Source {

    static final Duration WAIT = Duration.ofSeconds(10);

    /** Begins the transaction; the first question fixes what it sees. */
    static SqliteSource open(Connection connection, Duration wait) throws SQLException {
        Sql.run(connection, "PRAGMA busy_timeout = " + wait.toMillis(), "PRAGMA temp_store = FILE", "BEGIN");
        Sql.number(connection, "SELECT count(*) FROM sqlite_master");
        return new SqliteSource(connection);
    }

    @Override
    public Database kind() {
        return Database.SQLITE;
    }

    @Override
    public String identity() throws SQLException {
        return identity(connection);
    }

    /** The same for each name that the file system has for one file. */
    static String identity(Connection connection) throws SQLException {
        String file = Sql.texts(connection, "SELECT file FROM pragma_database_list WHERE name = 'main'").get(0);
        try {
            if (file == null || file.isEmpty()) {
                return "";
            }
            Path path = Path.of(file).toRealPath();
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return key == null ? path.toString() : key.toString();
        } catch (IOException e) {
            throw new SQLException("the file " + file + " cannot be found: " + e.getMessage(), e);
        }
    }

    @Override
    public Catalog catalog() throws SQLException {
        return new SqliteDialect().read(connection, Set.of());
    }

    @Override
    public SourceColumn column(Table table, Column column) {
        return new SourceColumn(Database.SQLITE, column.type().sql());
    }

    @Override
    public String from(Table table) {
        return SqlName.of(table.name());
    }

    @Override
    public String numbered(Table table) {
        return "(SELECT " + row(table) + " AS " + ROW + ", * FROM " + from(table) + ")";
    }

    /** The number of a row in the file; where there is none, its place in the order of the key, which is that of the file. */
    private static String row(Table table) {
        return hasRowIds(table)
                ? rowId(table)
                : "row_number() OVER (ORDER BY " + SqlName.list(table.constraints().primaryKey().columns()) + ")";
    }

    private static boolean hasRowIds(Table table) {
        return table.constraints().primaryKey() == null || !table.options().contains("WITHOUT ROWID");
    }

    /** SQLite's word for it that no column has for a name. */
    private static String rowId(Table table) {
        return Stream.of("rowid", "_rowid_", "oid")
                .filter(word -> table.columns().stream().noneMatch(column -> column.name().equalsIgnoreCase(word)))
                .findFirst().orElse("rowid");
    }

    @Override
    public String exact(String column) {
        return column + " COLLATE BINARY";
    }

    @Override
    public RowStream rows(Table table, List<String> columns) throws SQLException {
        String order = hasRowIds(table) ? rowId(table) : SqlName.list(table.constraints().primaryKey().columns());
        return new SqliteRows(connection, "SELECT " + row(table) + Sql.each(columns, "", name -> ", " + SqlName.of(name))
                + " FROM " + from(table) + " ORDER BY " + order, columns.size());
    }

    @Override
    public OptionalLong reached(Table table, Column column) throws SQLException {
        if (Sql.number(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_sequence'") == 0) {
            return OptionalLong.empty();
        }
        return Sql.numberIfAny(connection, "SELECT seq FROM sqlite_sequence WHERE name = ? COLLATE NOCASE", table.name().name())
                .map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public OptionalLong next(QualifiedName sequence) {
        return OptionalLong.empty();
    }

    @Override
    public String skippedTable() throws SQLException {
        Sql.run(connection, "CREATE TEMP TABLE IF NOT EXISTS hyperstack_skipped (tab INTEGER, id INTEGER,"
                + " PRIMARY KEY (tab, id)) WITHOUT ROWID");
        return "temp.hyperstack_skipped";
    }

    @Override
    public void close() throws SQLException {
        try (Connection closing = connection) {
            Sql.run(closing, "ROLLBACK");
        }
    }
}
