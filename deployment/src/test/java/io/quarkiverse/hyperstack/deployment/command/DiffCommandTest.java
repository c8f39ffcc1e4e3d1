package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** {@code migrate diff} of a packaged application that has neither entities nor migration files. */
class DiffCommandTest {

    private static final String PASSWORD = "hunter2-correct-horse";

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("diff-command")
            .withApplicationRoot(jar -> jar.addAsResource(new StringAsset("nothing"), "nothing.txt"))
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite");

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    @Test
    void theConfiguredFileThatIsNotThereYetIsMadeOnlyToApply() throws IOException {
        PackagedApp app = PackagedApp.of(results, directory);
        Files.writeString(directory.resolve("shop.sql"), """
                create table book (id integer primary key, title text not null);
                create trigger book_titled before insert on book begin select raise(abort, 'no; title') where new.title = ''; end;
                """);

        Result shown = app.run("migrate", "diff", "--to", "shop.sql");
        boolean made = Files.exists(directory.resolve("db/production.sqlite"));
        Result applied = app.run("migrate", "diff", "--to", "shop.sql", "--apply", "--json");
        Result again = app.run("migrate", "diff", "--to", "shop.sql", "--datasource", "default");

        assertThat(shown.exitCode()).as(shown.err()).isEqualTo(3);
        assertThat(shown.out()).startsWith("-- <default>  jdbc:sqlite:").contains("(not there yet)", "CREATE TABLE \"book\"",
                "trigger \"book_titled\"");
        assertThat(made).isFalse();
        assertThat(applied.exitCode()).as(applied.err()).isZero();
        assertThat(applied.out()).startsWith("{").endsWith("}" + System.lineSeparator()).contains("\"missing\" : true",
                "\"applied\" : true");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("the structures are equal");
    }

    @Test
    void withoutEntitiesNothingSaysWhatFilesAreToMake() {
        PackagedApp app = PackagedApp.of(results, directory);
        Result generated = app.run("migrate", "generate");
        Result checked = app.run("migrate", "check", "--json");
        Result linted = app.run("migrate", "lint");

        assertThat(generated.exitCode()).isEqualTo(1);
        assertThat(generated.err()).contains(Problem.NO_ENTITIES.code());
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.out()).startsWith("{").contains("\"code\" : \"" + Problem.NO_ENTITIES.code());
        assertThat(linted.exitCode()).as(linted.err()).isZero();
        assertThat(linted.out()).contains("Nothing to do");
        assertThat(directory.resolve("db")).doesNotExist();
    }

    @Test
    void twoPostgresqlDatabasesAreComparedByAddressWhateverTheApplicationHas() throws IOException, SQLException {
        PackagedApp app = PackagedApp.of(results, directory);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database shop");
            statement.execute("create table book (id int primary key)");
            String from = "postgres://postgres:" + PASSWORD + "@localhost:" + server.getPort() + "/shop";
            String to = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres&password=" + PASSWORD;

            Result applied = app.run("migrate", "diff", "--from", from, "--to", to, "--apply");
            Result again = app.run("migrate", "diff", "--from", from, "--to", to, "--json");
            Result refused = app.run("migrate", "diff", "--from", from + "_gone", "--to", to, "--stacktrace");

            assertThat(applied.exitCode()).as(applied.err()).isZero();
            assertThat(applied.out()).contains("CREATE TABLE \"book\"", " applied in ");
            assertThat(again.exitCode()).as(again.err()).isZero();
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err()).contains(Problem.DATABASE_UNREACHABLE.code(), "shop_gone");
            assertThat(applied.out() + applied.err() + again.out() + again.err() + refused.out() + refused.err())
                    .doesNotContain(PASSWORD);
            assertThat(Files.exists(directory.resolve("db"))).as("the configured database").isFalse();
        }
    }
}
