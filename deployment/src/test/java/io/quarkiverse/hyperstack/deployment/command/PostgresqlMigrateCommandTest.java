package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
        server = EmbeddedPostgres.builder().start();
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
