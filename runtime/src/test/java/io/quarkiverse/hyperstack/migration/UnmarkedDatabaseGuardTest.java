package io.quarkiverse.hyperstack.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.test.PostgresServer;

class UnmarkedDatabaseGuardTest {

    @TempDir
    Path directory;

    private String sqlite;
    private MigrationFolder files;

    @BeforeEach
    void prepare() {
        sqlite = "jdbc:sqlite:" + directory.resolve("app.sqlite");
        files = new MigrationFolder(directory);
        files.write("V1__first.sql", "create table shelf (id integer primary key);");
    }

    @Test
    void aFileThatSynchronizingFilledIsNamedWithTheTwoWaysOutAndLeftAlone() throws SQLException {
        execute(sqlite, "create table book (id integer primary key)", "insert into book values (7)");

        assertThatThrownBy(() -> configuration(sqlite).load().migrate()).rootCause()
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.DATABASE_NOT_EMPTY))
                .hasMessageContainingAll("1 table (book)", "delete " + directory.resolve("app.sqlite"), "baseline-on-migrate");
        assertThat(first(sqlite, "select group_concat(name) || ' ' || (select id from book) from sqlite_master"))
                .isEqualTo("book 7");
    }

    @Test
    void itSaysTheSameOnPostgresql() throws SQLException {
        String url = PostgresServer.shared().freshDatabase();
        execute(url, "create table book (id bigint primary key)");

        assertThatThrownBy(() -> configuration(url).load().migrate()).rootCause().isInstanceOf(HyperstackException.class)
                .hasMessageContainingAll(Problem.DATABASE_NOT_EMPTY.code(), "1 table (book)", "empty the database");
        PostgresServer.shared().drop(url);
    }

    @Test
    void withABaselineTheRowsStayAndTheFilesRun() throws SQLException {
        execute(sqlite, "create table book (id integer primary key)", "insert into book values (7)");

        configuration(sqlite).baselineOnMigrate(true).baselineVersion("0").load().migrate();

        assertThat(first(sqlite, "select (select count(*) from shelf) || ' ' || (select id from book)")).isEqualTo("0 7");
    }

    @Test
    void anEmptyDatabaseAndOneWithAHistoryAreMigrated() throws SQLException {
        configuration(sqlite).load().migrate();
        files.write("V2__second.sql", "create table book (id integer primary key);");
        configuration(sqlite).load().migrate();

        assertThat(first(sqlite, "select count(*) from flyway_schema_history")).isEqualTo("2");
    }

    private FluentConfiguration configuration(String url) {
        FluentConfiguration configuration = files.configuration(url, "", "");
        if (url.startsWith("jdbc:sqlite:")) {
            new SqliteCustomizer().customize(configuration);
        }
        new UnmarkedDatabaseCustomizer(true).customize(configuration);
        return configuration;
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String first(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
