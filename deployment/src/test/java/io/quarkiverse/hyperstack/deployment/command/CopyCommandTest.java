package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** {@code migrate copy} of a packaged application on PostgreSQL. */
class CopyCommandTest {

    private static final String PASSWORD = "hunter2-correct-horse";

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("copy-command").withApplicationRoot(Bookshop::with)
            .overrideConfigKey("quarkus.datasource.db-kind", "postgresql");

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    private EmbeddedPostgres server;

    @BeforeEach
    void startServer() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        source("create table book (id integer primary key, title text, price numeric)",
                "insert into book values (1, 'Emma', 9.5), (2, 'Persuasion', null)",
                "create table flyway_schema_history (version text)", "insert into flyway_schema_history values ('1')");
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    private void source(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("old.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private PackagedApp app() {
        return PackagedApp.of(results, directory)
                .with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres")
                .with("QUARKUS_DATASOURCE_USERNAME", "postgres").with("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
    }

    @Test
    void anAppMovesToPostgresqlWithItsRows() throws SQLException {
        Result pending = app().run("migrate", "copy", "--from", "sqlite:old.sqlite");
        Result copied = app().run("migrate", "copy", "--from", "sqlite:old.sqlite", "--migrate", "--json");
        Result again = app().run("migrate", "copy", "--from", "jdbc:sqlite:old.sqlite");
        Result replaced = app().run("migrate", "copy", "--from", "sqlite:old.sqlite", "--replace");

        assertThat(pending.exitCode()).isEqualTo(1);
        assertThat(pending.err()).contains(Problem.COPY_STRUCTURE.code(), "V1__books.sql", "--migrate");
        assertThat(copied.exitCode()).as(copied.out() + copied.err()).isZero();
        assertThat(copied.out()).startsWith("{").contains("\"table\" : \"book\"", "\"rows\" : 2", "\"checksum\" : \"");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains(Problem.COPY_TARGET_NOT_EMPTY.code(), "\"book\" 2");
        assertThat(replaced.exitCode()).as(replaced.err()).isZero();
        assertThat(replaced.out()).contains("book  2 rows", "2 rows of 1 table copied and verified in ");
        assertThat(query("select string_agg(title || coalesce(price::text, '-'), ' ' order by id) from book"))
                .isEqualTo("Emma9.5 Persuasion-");
        assertThat(query("select count(*) from flyway_schema_history")).isEqualTo("2");
    }

    @Test
    void whatDoesNotFitIsReportedAndNothingIsWrittenUnlessItsRowsArePutAside() throws SQLException, IOException {
        assertThat(app().run("migrate").exitCode()).isZero();
        source("update book set price = 'cheap' where id = 2");

        Result refused = app().run("migrate", "copy", "--from", "sqlite:old.sqlite");
        String there = query("select count(*) from book");
        Result skipping = app().run("migrate", "copy", "--from", "sqlite:old.sqlite", "--skip-invalid", "aside.jsonl");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("table \"book\": 1 value of \"price\" ", "(2)");
        assertThat(refused.err()).contains(Problem.COPY_MISFITS.code(), "--skip-invalid").doesNotContain("\tat ");
        assertThat(there).isEqualTo("0");
        assertThat(skipping.exitCode()).as(skipping.err()).isZero();
        assertThat(skipping.out()).contains("1 put aside in aside.jsonl");
        assertThat(Files.readAllLines(directory.resolve("aside.jsonl"))).singleElement().asString()
                .startsWith("{\"table\":\"book\",\"key\":{\"id\":2},").contains("cheap");
        assertThat(query("select title from book")).isEqualTo("Emma");
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
