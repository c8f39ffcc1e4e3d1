package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jboss.shrinkwrap.api.asset.StringAsset;
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

/** {@code migrate seed} of an application that is synchronized, on PostgreSQL. */
class PostgresqlSeedCommandTest {

    private static final String ONCE = Notebook.Notes.class.getName() + ".once";

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("postgresql-seed-command")
            .withApplicationRoot(jar -> jar.addClasses(Notebook.class, Notebook.Note.class, Notebook.Notes.class)
                    .addAsResource(new StringAsset("""
                    do $$ begin
                      insert into note (id, text) values (1, 'a; b') on conflict do nothing;
                    end $$;
                    COPY note (id, text) FROM STDIN;
                    2	two; lines
                    \\.
                    update note set text = text || '.' where id = 1;
                    """), "db/seed.sql"))
            .overrideConfigKey("quarkus.datasource.db-kind", "postgresql");

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

    @Test
    void aFailedMethodIsRolledBackAndNotRecordedAndWhatHasRunOnceDoesNotRunAgain() throws SQLException {
        PackagedApp app = PackagedApp.of(results, directory)
                .with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres")
                .with("QUARKUS_DATASOURCE_USERNAME", "postgres").with("QUARKUS_HYPERSTACK_SYNCHRONIZE", "true");

        Result lacking = app.run("migrate", "seed");
        assertThat(column("select tablename::text from pg_tables where schemaname = 'public'")).isEmpty();
        try (Running running = app.start()) {
            await().atMost(Duration.ofMinutes(3)).untilAsserted(
                    () -> assertThat(running.outSoFar() + running.errSoFar()).contains("Listening on"));
        }
        List<String> atStart = column("select id::text from note");
        Result failed = app.with("NOTES_FAIL", "true").run("migrate", "seed", "--json");
        List<String> afterFailure = column("select id::text from note order by id");
        List<String> recorded = column("select coalesce(to_regclass('hyperstack_seeds')::text, 'nothing')");
        execute("delete from note where id = 2");
        Result seeded = app.run("migrate", "seed");
        execute("delete from note where id = 2");
        Result again = app.run("migrate", "seed");
        execute("delete from note where id = 2; alter table note alter text type varchar(77)");
        PackagedApp alone = app.with("QUARKUS_HYPERSTACK_SYNCHRONIZE", "false");
        Result ofOtherType = alone.run("migrate", "seed");
        execute("alter table note rename column text to words");
        Result withoutColumn = alone.run("migrate", "seed");
        execute("alter table note rename column words to text");

        assertThat(lacking.exitCode()).isEqualTo(1);
        assertThat(lacking.err()).startsWith(Problem.SEED_STRUCTURE.code()).contains("has not the structure of the entities");
        assertThat(atStart).as("production is never seeded by itself").isEmpty();
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).startsWith("{").contains("\"code\" : \"" + Problem.SEED_METHOD_FAILED.code(),
                "The seed " + ONCE + " failed: java.lang.IllegalStateException: no paper", "\"name\" : \"db/seed.sql\"");
        assertThat(afterFailure).containsExactly("1", "2");
        assertThat(recorded).containsExactly("nothing");
        assertThat(seeded.exitCode()).as(seeded.err()).isZero();
        assertThat(seeded.out()).contains("  db/seed.sql  3 statements, ", "  " + ONCE + "  ");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("  " + ONCE + "  not run again: it ran at 2");
        assertThat(ofOtherType.exitCode()).as(ofOtherType.err()).isZero();
        assertThat(column("select atttypmod::text from pg_attribute where attrelid = 'note'::regclass and attname = 'text'"))
                .as("nothing was synchronized").containsExactly("81");
        assertThat(withoutColumn.exitCode()).isEqualTo(1);
        assertThat(withoutColumn.err()).startsWith(Problem.SEED_STRUCTURE.code()).contains("\"text\"");
        assertThat(column("select text from note order by id")).containsExactly("a; b....", "two; lines", "once");
        assertThat(column("select name from hyperstack_seeds")).containsExactly(ONCE);
    }

    private List<String> column(String query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
