package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Running;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/** The packaged jar of an application without a main of its own, on SQLite. */
class MigrateCommandTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("migrate-command")
            .withApplicationRoot(jar -> Bookshop.with(jar));

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    @Test
    void migrateCreatesTheDatabaseAndAppliesEachFileOnce() throws IOException {
        PackagedApp app = PackagedApp.of(results, directory);

        Result first = app.run("migrate");
        Result second = app.run("migrate");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("db/migration/V1__books.sql  ", "db/migration/V2__prices.sql  ",
                "2 migrations applied").doesNotContain(Bookshop.STARTED, "INFO");
        assertThat(first.err()).doesNotContain("\tat ", "Exception", Bookshop.STARTED, "Listening");
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("Nothing to do");
        assertThat(SqliteFileDump.column(database(), "select script from flyway_schema_history order by installed_rank"))
                .containsExactly("db/migration/V1__books.sql", "db/migration/V2__prices.sql");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database()))).isEqualTo("rw-------");
    }

    @Test
    void statusValidateAndDryRunCreateNothing() {
        PackagedApp app = PackagedApp.of(results, directory);

        Result status = app.run("migrate", "status", "--exit-code");
        Result dryRun = app.run("migrate", "--dry-run");
        Result validate = app.run("migrate", "validate");

        assertThat(status.exitCode()).isEqualTo(3);
        assertThat(status.out()).contains("not there yet", "V1__books.sql   pending", "2 pending");
        assertThat(dryRun.exitCode()).isZero();
        assertThat(dryRun.out()).containsSubsequence("-- db/migration/V1__books.sql", "create table book",
                "-- db/migration/V2__prices.sql", "alter table book add column price numeric;");
        assertThat(validate.exitCode()).isZero();
        assertThat(directory.resolve("db")).doesNotExist();
    }

    @Test
    void theCommandComesFromTheEnvironmentWhereArgumentsCannotBeGiven() {
        PackagedApp app = PackagedApp.of(results, directory);

        Result json = app.with("QUARKUS_HYPERSTACK_COMMAND", "migrate status '--datasource' \"<default>\" --json").run();
        Result nonsense = app.with("QUARKUS_HYPERSTACK_COMMAND", "serve").run();

        assertThat(json.exitCode()).isZero();
        assertThat(json.out()).startsWith("{").contains("\"state\" : \"pending\"").doesNotContain("INFO");
        assertThat(nonsense.exitCode()).isEqualTo(2);
        assertThat(nonsense.err()).contains(Problem.COMMAND_LINE.code(), "serve", "let it begin with migrate");
    }

    @Test
    void aFolderInPlaceOfTheFileAndAFileInPlaceOfTheFolderAreSaid() throws IOException {
        Files.createDirectories(directory.resolve("folder"));
        Files.createFile(directory.resolve("file"));
        PackagedApp app = PackagedApp.of(results, directory);

        Result folder = app.with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:sqlite:folder").run("migrate");
        Result parent = app.with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:sqlite:file/x.sqlite").run("migrate");

        assertThat(List.of(folder.exitCode(), parent.exitCode())).containsOnly(1);
        assertThat(folder.err()).contains(Problem.SQLITE_FILE.code(), "is a folder").doesNotContain("\tat ");
        assertThat(parent.err()).contains(Problem.SQLITE_FILE.code(), "cannot be created").doesNotContain("\tat ");
    }

    @Test
    void anAddressOfAnotherKindOrOfNoneIsRefusedAndNothingElseIsMigrated() {
        PackagedApp app = PackagedApp.of(results, directory);

        Result otherKind = app.with("DATABASE_URL", "postgres://shop:hunter2@localhost/shop").run("migrate");
        Result nonsense = app.with("DATABASE_URL", "htp://shop:hunter2@localhost/shop").run("migrate", "status", "--json");

        assertThat(List.of(otherKind.exitCode(), nonsense.exitCode())).containsOnly(1);
        assertThat(otherKind.err()).contains(Problem.DATABASE_KIND.code(), "quarkus.datasource.db-kind=postgresql");
        assertThat(nonsense.out()).startsWith("{").contains("\"code\" : \"" + Problem.DATABASE_URL.code());
        assertThat(otherKind.err() + nonsense.out() + nonsense.err()).doesNotContain("hunter2", "\tat ");
        assertThat(directory.resolve("db")).doesNotExist();
    }

    @Test
    void aSignalEndsTheWaitForAnotherMigration() throws IOException, InterruptedException {
        Files.createDirectories(database().getParent());
        try (FileChannel other = FileChannel.open(Path.of(database() + ".migrate-lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            other.lock(Long.MAX_VALUE - 1, 1, false);
            try (Running waiting = PackagedApp.of(results, directory).start("migrate")) {
                await().atMost(Duration.ofMinutes(3))
                        .until(() -> waiting.errSoFar().contains("Waiting for another migration"));
                waiting.process().destroy();

                assertThat(waiting.process().waitFor(3, TimeUnit.MINUTES)).as(waiting.errSoFar()).isTrue();
                assertThat(waiting.process().exitValue()).isNotZero();
                assertThat(waiting.outSoFar()).doesNotContain("V1__books.sql");
            }
        }
    }

    @Test
    void failuresLeaveTheDatabaseAsItWas() {
        PackagedApp app = PackagedApp.of(results, directory);
        assertThat(app.run("migrate").exitCode()).isZero();
        SqliteFileDump.execute(database(), "insert into book values (1, 'Emma', 9)",
                "update flyway_schema_history set checksum = 42 where version = '1'",
                "delete from flyway_schema_history where version = '2'");
        List<String> before = SqliteFileDump.everything(database());

        Result changed = app.run("migrate");
        Result validated = app.run("migrate", "validate", "--json");
        Result trace = app.run("migrate", "--stacktrace");
        SqliteFileDump.execute(database(), "update flyway_schema_history set checksum = (select checksum from"
                + " flyway_schema_history)", "delete from flyway_schema_history where version <> '1'");
        Result failing = app.with("QUARKUS_FLYWAY_VALIDATE_ON_MIGRATE", "false").run("migrate");

        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.err()).contains(Problem.MIGRATION_CHANGED.code(), "V1__books.sql", "was 42")
                .doesNotContain("\tat ");
        assertThat(validated.exitCode()).isEqualTo(1);
        assertThat(validated.out()).startsWith("{").contains("\"code\" : \"" + Problem.MIGRATION_CHANGED.code());
        assertThat(trace.err()).contains("\tat ");
        assertThat(failing.exitCode()).isEqualTo(1);
        assertThat(failing.err()).contains(Problem.MIGRATION_FAILED.code(), "V2__prices.sql", "at line 2",
                "duplicate column name: price", "rolled back").doesNotContain("\tat ");
        assertThat(SqliteFileDump.everything(database())).isEqualTo(before);
    }

    @Test
    void aReadOnlyDatabaseIsSaid() {
        SqliteFileDump.execute(directory.resolve("read-only.sqlite"), "pragma user_version = 1");

        Result readOnly = PackagedApp.of(results, directory)
                .with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:sqlite:file:read-only.sqlite?mode=ro").run("migrate");

        assertThat(readOnly.exitCode()).isEqualTo(1);
        assertThat(readOnly.err()).contains(Problem.DATABASE_READ_ONLY.code(), "SQLITE_READONLY").doesNotContain("\tat ");
        assertThat(SqliteFileDump.column(directory.resolve("read-only.sqlite"), "select name from sqlite_master")).isEmpty();
    }

    @Test
    void eightProcessesThatMigrateAtOnceAllSucceedAndApplyEachFileOnce() {
        PackagedApp app = PackagedApp.of(results, directory);

        List<Running> processes = IntStream.range(0, 8).mapToObj(i -> app.start("migrate")).toList();
        List<Result> ends = processes.stream().map(Running::await).toList();

        assertThat(ends).allSatisfy(end -> assertThat(end.exitCode()).as(end.err()).isZero());
        assertThat(ends.stream().filter(end -> end.out().contains("V1__books.sql"))).hasSize(1);
        assertThat(SqliteFileDump.column(database(), "select script from flyway_schema_history order by installed_rank"))
                .containsExactly("db/migration/V1__books.sql", "db/migration/V2__prices.sql");
    }

    @Test
    void withoutASourceTreeAFileIsWrittenOnlyWhereItIsSaid() {
        PackagedApp app = PackagedApp.of(results, directory);
        Result nowhere = app.run("migrate", "generate");
        Result printed = app.run("migrate", "generate", "--out", "-", "--json");

        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains(Problem.NO_SOURCE_TREE.code(), "--out").doesNotContain("\tat ");
        assertThat(printed.exitCode()).as(printed.out() + printed.err()).isZero();
        assertThat(printed.out()).startsWith("{").contains("\"path\" : null", "\"file\" : \"V", "-- After version 2");
        assertThat(directory.resolve("db")).doesNotExist();
    }

    private Path database() {
        return directory.resolve("db/production.sqlite");
    }
}
