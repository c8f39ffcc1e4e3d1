package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Running;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class PostgresqlAdoptCommandTest extends AdoptCommandContract {

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("postgresql-adopt-command")
            .withApplicationRoot(jar -> jar.addClasses(Bookshop.class, Bookshop.Book.class))
            .overrideConfigKey("quarkus.datasource.db-kind", "postgresql")
            .overrideConfigKey("quarkus.flyway.locations", LOCATION);

    @ProdBuildResults
    ProdModeTestResults results;

    private final Set<String> made = new HashSet<>();
    private EmbeddedPostgres server;

    @BeforeEach
    void startServer() throws IOException {
        server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Override
    PackagedApp app(String database) {
        make(database);
        return PackagedApp.of(results, directory)
                .with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/" + database)
                .with("QUARKUS_DATASOURCE_USERNAME", "postgres").with("QUARKUS_DATASOURCE_PASSWORD", "none");
    }

    private void make(String database) {
        if (made.add(database)) {
            run("postgres", "create database " + database);
        }
    }

    private void run(String database, String... statements) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    void execute(String database, String... statements) {
        make(database);
        run(database, statements);
    }

    @Override
    List<String> column(String database, String query) {
        List<String> values = new ArrayList<>();
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return values;
    }

    /** The table that somebody else is making keeps Flyway from making its history; by then the file is written. */
    @Test
    void killedBetweenTheFileAndTheMarkItIsRunAgain() throws IOException, SQLException, InterruptedException {
        synchronizedWithARow("dev");
        try (Connection other = server.getDatabase("postgres", "dev").getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("create table flyway_schema_history (id integer)");
            try (Running adopting = app("dev").start("migrate", "adopt")) {
                await().atMost(Duration.ofMinutes(3)).until(() -> !files().isEmpty());
                await().atMost(Duration.ofMinutes(3)).until(
                        () -> !column("dev", "select pid from pg_locks where not granted").isEmpty());
                adopting.process().destroyForcibly().waitFor();
                assertThat(adopting.outSoFar()).doesNotContain("marked");
            }
            other.rollback();
        }

        Result again = app("dev").run("migrate", "adopt");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("The database is marked as having version ").doesNotContain("written");
        assertThat(files()).hasSize(1);
        assertThat(column("dev", "select type from flyway_schema_history")).containsExactly("BASELINE");
        assertThat(column("dev", "select title from book")).containsExactly("Emma");
    }
}
