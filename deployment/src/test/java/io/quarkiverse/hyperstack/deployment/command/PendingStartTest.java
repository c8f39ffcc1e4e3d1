package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Running;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/** What the packaged application does at its start while migrations are pending. */
class PendingStartTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+:\\d+)");

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("pending-start")
            .withApplicationRoot(jar -> Bookshop.with(jar));

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    @Test
    void theStartIsRefusedWithTheFilesAndTheCommand() {
        Result start = PackagedApp.of(results, directory).run();

        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.err()).contains(Problem.MIGRATIONS_PENDING.code(), "2 migrations", "db/migration/V1__books.sql",
                "db/migration/V2__prices.sql", "quarkus-run.jar migrate").doesNotContain("\tat ");
        assertThat(start.out()).doesNotContain("\tat ", Bookshop.STARTED);
    }

    @Test
    void waitStartsWhenAnotherProcessHasMigratedAndGivesUpAfterItsTime() {
        PackagedApp waiting = PackagedApp.of(results, directory).with("QUARKUS_HYPERSTACK_PENDING", "wait");
        Result impatient = waiting.with("QUARKUS_HYPERSTACK_PENDING_TIMEOUT", "1S").run();
        assertThat(impatient.exitCode()).isEqualTo(1);
        assertThat(impatient.err()).contains(Problem.MIGRATIONS_PENDING.code(), "within 1 s");

        try (Running stopped = waiting.start()) {
            await().atMost(LIMIT).until(() -> stopped.outSoFar().contains("Waiting up to 300 s"));
            stopped.process().destroy();
            await().atMost(LIMIT).until(() -> !stopped.process().isAlive());
            assertThat(stopped.outSoFar()).doesNotContain(Bookshop.STARTED);
        }
        try (Running start = waiting.start()) {
            await().atMost(LIMIT).until(() -> start.outSoFar().contains("Waiting up to 300 s"));
            assertThat(start.outSoFar()).doesNotContain(Bookshop.STARTED);

            assertThat(PackagedApp.of(results, directory).run("migrate").exitCode()).isZero();

            await().atMost(LIMIT).until(() -> start.outSoFar().contains(Bookshop.STARTED));
            assertThat(start.outSoFar().split("org.flywaydb")).hasSizeLessThan(5);
        }
    }

    @Test
    void warnStartsAndReadinessIsDownUntilTheMigrationsHaveRun() throws Exception {
        PackagedApp app = PackagedApp.of(results, directory);
        try (Running start = app.with("QUARKUS_HYPERSTACK_PENDING", "warn").start()) {
            String url = url(start);
            assertThat(start.outSoFar()).contains("WARN", Problem.MIGRATIONS_PENDING.code(), "V1__books.sql");
            assertThat(get(url + "/q/health/ready")).contains("503", "Migrations", "DOWN", "db/migration/V2__prices.sql");

            assertThat(app.run("migrate").exitCode()).isZero();

            assertThat(get(url + "/q/health/ready")).contains("200", "Migrations").doesNotContain("DOWN");
        }
    }

    @Test
    void aDatabaseThatIsAheadOfTheApplicationIsFine() throws Exception {
        PackagedApp app = PackagedApp.of(results, directory);
        assertThat(app.run("migrate").exitCode()).isZero();
        SqliteFileDump.execute(directory.resolve("db/production.sqlite"),
                "insert into flyway_schema_history select 3, '3', 'newer', type, 'V3__newer.sql', 7, installed_by,"
                        + " installed_on, 1, 1 from flyway_schema_history where version = '2'");

        Result status = app.run("migrate", "status", "--exit-code");
        Result migrate = app.run("migrate");

        assertThat(status.exitCode()).isZero();
        assertThat(status.out()).contains("from the future");
        assertThat(migrate.exitCode()).as(migrate.err()).isZero();
        try (Running start = app.start()) {
            assertThat(get(url(start) + "/books")).contains("200", "books");
        }
    }

    private static String url(Running start) {
        await().atMost(LIMIT).until(() -> LISTENING.matcher(start.outSoFar()).find() || !start.process().isAlive());
        Matcher matcher = LISTENING.matcher(start.outSoFar());
        assertThat(matcher.find()).as(start.outSoFar() + start.errSoFar()).isTrue();
        return matcher.group(1).replace("0.0.0.0", "localhost");
    }

    private static String get(String url) throws IOException, InterruptedException {
        var response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).build(),
                BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
