package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Running;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The packaged jar on PostgreSQL. */
class PostgresqlMigrateCommandTest {

    private static final String PASSWORD = "hunter2-correct-horse";

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("postgresql-migrate-command")
            .withApplicationRoot(Bookshop::with).overrideConfigKey("quarkus.datasource.db-kind", "postgresql")
            .overrideConfigKey("quarkus.datasource.audit.db-kind", "sqlite")
            .overrideConfigKey("quarkus.flyway.audit.locations", "db/audit");

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    private EmbeddedPostgres server;

    @BeforeEach
    void startServer() throws IOException {
        server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    private PackagedApp app(int port, String user) {
        return PackagedApp.of(results, directory)
                .with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + port + "/postgres")
                .with("QUARKUS_DATASOURCE_USERNAME", user).with("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
    }

    @Test
    void aDefaultDatasourceWithoutAnAddressIsNotPassedOverForAnotherOne() {
        Result result = PackagedApp.of(results, directory).run("migrate");
        Result named = PackagedApp.of(results, directory).run("migrate", "--datasource", "audit");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(Problem.DATABASE_ADDRESS_MISSING.code(), "DATABASE_URL").doesNotContain("\tat ");
        assertThat(named.exitCode()).as(named.err()).isZero();
    }

    @Test
    void eightProcessesThatMigrateAtOnceAllSucceedAndApplyEachFileOnce() throws SQLException {
        PackagedApp app = app(server.getPort(), "postgres");

        List<Running> processes = IntStream.range(0, 8).mapToObj(i -> app.start("migrate")).toList();
        List<Result> ends = processes.stream().map(Running::await).toList();

        assertThat(ends).allSatisfy(end -> assertThat(end.exitCode()).as(end.err()).isZero());
        assertThat(ends.stream().filter(end -> end.out().contains("V1__books.sql"))).hasSize(1);
        assertThat(ends).allSatisfy(end -> assertThat(end.out() + end.err()).doesNotContain(PASSWORD));
        assertThat(query("select string_agg(script, ' ' order by installed_rank) from flyway_schema_history"))
                .isEqualTo("db/migration/V1__books.sql db/migration/V2__prices.sql");
    }

    @Test
    void filesAreLookedAtWithAScratchServerAloneWhenNoDatabaseHasAnAddress() throws SQLException {
        PackagedApp app = PackagedApp.of(results, directory).with("QUARKUS_HYPERSTACK_SCRATCH_JDBC_URL",
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres&password=" + PASSWORD);

        Result linted = app.run("migrate", "lint", "V2__prices.sql", "--datasource", "default");
        Result migrated = app.run("migrate", "--datasource", "default");

        assertThat(linted.exitCode()).as(linted.err()).isZero();
        assertThat(linted.out() + linted.err()).doesNotContain(PASSWORD);
        assertThat(migrated.exitCode()).isEqualTo(2);
        assertThat(query("select count(*) from pg_tables where schemaname = 'public'")).isEqualTo("0");
    }

    @Test
    void filesAreTriedOutOnTheScratchServerAndNothingOfItStays() throws IOException, SQLException {
        int silent;
        try (ServerSocket socket = new ServerSocket(0)) {
            silent = socket.getLocalPort();
        }
        String login = "/postgres?user=postgres&password=" + PASSWORD;
        PackagedApp app = app(silent, "postgres").with("QUARKUS_HYPERSTACK_SCRATCH_JDBC_URL",
                "jdbc:postgresql://localhost:" + server.getPort() + login);
        Result checked = app.run("migrate", "check", "--datasource", "default", "--json");
        Result generated = app.run("migrate", "generate", "--out", "-");
        Result linted = app.run("migrate", "lint", "V2__prices.sql");
        Result unreachable = app.with("QUARKUS_HYPERSTACK_SCRATCH_JDBC_URL", "jdbc:postgresql://localhost:" + silent + login)
                .run("migrate", "check", "--datasource", "default");

        assertThat(checked.exitCode()).as(checked.out() + checked.err()).isEqualTo(3);
        assertThat(checked.out()).contains("\"code\" : \"" + Problem.FILES_DISAGREE.code(), "ALTER TABLE \\\"book\\\"");
        assertThat(generated.exitCode()).as(generated.out() + generated.err()).isZero();
        assertThat(generated.out()).contains("-- After version 2", "ALTER TABLE \"book\"");
        assertThat(linted.exitCode()).as(linted.out() + linted.err()).isZero();
        assertThat(unreachable.exitCode()).isEqualTo(1);
        assertThat(unreachable.err()).contains(Problem.DATABASE_UNREACHABLE.code());
        assertThat(List.of(checked, generated, linted, unreachable))
                .allSatisfy(result -> assertThat(result.out() + result.err()).doesNotContain(PASSWORD));
        assertThat(query("select count(*) from pg_namespace where nspname like 'hyperstack%'")).isEqualTo("0");
    }

    @Test
    void theShellOfTheDatabaseIsGivenThePasswordInAVariableAlone() throws IOException {
        PackagedApp app = app(server.getPort(), "postgres").with("PATH", DatabaseShellTool.path(directory, "psql", PASSWORD))
                .with("QUARKUS_DATASOURCE_JDBC_ADDITIONAL_JDBC_PROPERTIES_SSLMODE", "prefer");

        Result opened = app.run("migrate", "db", "--datasource", "default", "--", "-c", "select 'a, b', \"c\"", "--help",
                "--json");
        Result refused = app.run("migrate", "db", "--json");
        Result missing = app.with("PATH", directory.toString()).run("migrate", "db", "--stacktrace");

        assertThat(opened.exitCode()).as(opened.err()).isEqualTo(7);
        assertThat(opened.out().lines()).containsExactly("<-h>", "<localhost>", "<-p>", "<" + server.getPort() + ">", "<-U>",
                "<postgres>", "<-d>", "<postgres>", "<-c>", "<select 'a, b', \"c\">", "<--help>", "<--json>",
                "secret given, prefer");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains(Problem.DATABASE_SHELL_MISSING.code(), "psql", "postgresql-client",
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
        assertThat(opened.out() + opened.err() + refused.out() + missing.out() + missing.err()).doesNotContain(PASSWORD);
    }

    /** Where no psql is installed, that is said. */
    @Test
    void theShellOfTheServerAnswers() {
        Result answer = app(server.getPort(), "postgres").run("migrate", "db", "--", "-Atc",
                "select 6 * 7 from pg_tables limit 1");
        Result wrong = app(server.getPort(), "postgres").run("migrate", "db", "--", "-v", "ON_ERROR_STOP=1", "-c", "nonsense");

        if (DatabaseShellTool.isInstalled("psql")) {
            assertThat(answer.exitCode()).as(answer.err()).isZero();
            assertThat(answer.out()).isEqualTo("42" + System.lineSeparator());
            assertThat(wrong.exitCode()).isEqualTo(1);
            assertThat(wrong.err()).contains("syntax error");
        } else {
            assertThat(answer.err()).contains(Problem.DATABASE_SHELL_MISSING.code());
        }
    }

    /** Where no sqlite3 is installed, that is said. */
    @Test
    void theShellOfAFileIsOpenedWhenTheFileIsThere() {
        PackagedApp app = app(server.getPort(), "postgres");
        Result none = app.run("migrate", "db", "--datasource", "audit");
        app.run("migrate", "diff", "--datasource", "audit", "--apply", "--to", file("create table note (id integer primary key,"
                + " parent integer references note);"));
        Result answer = app.run("migrate", "db", "--datasource", "audit", "--",
                "select count(*) from note; insert into note values (1, 2)");

        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains(Problem.NOTHING_TO_OPEN.code(), "db/production-audit.sqlite");
        if (DatabaseShellTool.isInstalled("sqlite3")) {
            assertThat(answer.out()).isEqualTo("0" + System.lineSeparator());
            assertThat(answer.err()).contains("FOREIGN KEY constraint failed");
            assertThat(answer.exitCode()).isNotZero();
        } else {
            assertThat(answer.err()).contains(Problem.DATABASE_SHELL_MISSING.code());
        }
    }

    private String file(String sql) {
        try {
            return Files.writeString(directory.resolve("note.sql"), sql).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void badCredentialsAndASilentServerAreSaidWithoutThePasswordOrAStackTrace() throws IOException {
        int silent;
        try (ServerSocket socket = new ServerSocket(0)) {
            silent = socket.getLocalPort();
        }

        Result credentials = app(server.getPort(), "nobody").run("migrate");
        Result unreachable = app(silent, "postgres").run("migrate", "--json");
        Result trace = app(silent, "postgres").run("migrate", "status", "--stacktrace");
        Result start = app(silent, "postgres").run();

        assertThat(List.of(credentials, unreachable, trace, start)).allSatisfy(result -> {
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.out() + result.err()).contains(Problem.DATABASE_UNREACHABLE.code())
                    .doesNotContain(PASSWORD, Bookshop.STARTED);
        });
        assertThat(credentials.err()).contains("SQL state 28").doesNotContain("\tat ");
        assertThat(unreachable.out()).startsWith("{").contains("SQL state 08001");
        assertThat(trace.err()).contains("\tat ");
        assertThat(start.out() + start.err()).doesNotContain("\tat ");
    }

    @Test
    void aFailingStatementLeavesTheDatabaseAsItWas() throws SQLException {
        PackagedApp app = app(server.getPort(), "postgres");
        assertThat(app.run("migrate").exitCode()).isZero();
        query("delete from flyway_schema_history where version = '2' returning version");
        query("insert into book values (1, 'Emma', 9) returning title");

        Result failing = app.run("migrate");

        assertThat(failing.exitCode()).isEqualTo(1);
        assertThat(failing.err()).contains(Problem.MIGRATION_FAILED.code(), "V2__prices.sql failed at line 2",
                "SQL state 42701").doesNotContain("\tat ", PASSWORD);
        assertThat(query("select count(*) || ' ' || min(title) from book")).isEqualTo("1 Emma");
        assertThat(query("select count(*)::text from flyway_schema_history")).isEqualTo("1");
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
