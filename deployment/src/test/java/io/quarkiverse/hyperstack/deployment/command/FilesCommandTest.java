package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/** {@code migrate generate}, {@code check} and {@code lint} of a packaged jar on SQLite, with the files in a folder beside it. */
class FilesCommandTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("files-command")
            .withApplicationRoot(jar -> jar.addClasses(Bookshop.class, Bookshop.Book.class))
            .overrideConfigKey("quarkus.flyway.locations", "filesystem:src/main/resources/db/migration");

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    @Test
    void aFileIsGeneratedCheckedAndAppliedAndThenThereIsNothingToDo() throws IOException {
        PackagedApp app = PackagedApp.of(results, directory);
        Result lacking = app.run("migrate", "check");
        Result generated = app.run("migrate", "generate", "Our books");
        Result checked = app.run("migrate", "check", "--json");
        Result again = app.run("migrate", "generate", "--json");
        boolean databaseMade = Files.exists(directory.resolve("db"));

        assertThat(lacking.exitCode()).as(lacking.err()).isEqualTo(3);
        assertThat(lacking.out()).contains(Problem.FILES_DISAGREE.code() + " The migration files lack 1 statement",
                "CREATE TABLE \"book\"");
        assertThat(generated.exitCode()).as(generated.err()).isZero();
        assertThat(generated.out()).contains("__our_books.sql written").doesNotContain("INFO", "\tat ");
        assertThat(files()).singleElement().asString().matches("V\\d{14}__our_books\\.sql");
        assertThat(checked.exitCode()).as(checked.out() + checked.err()).isZero();
        assertThat(checked.out()).startsWith("{").contains("\"discrepancies\" : [ ]", "\"lacking\" : [ ]");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).startsWith("{").contains("\"file\" : null", "Nothing to do");
        assertThat(files()).hasSize(1);
        assertThat(databaseMade).isFalse();

        Result migrated = app.run("migrate");
        assertThat(migrated.exitCode()).as(migrated.err()).isZero();
        SqliteFileDump.execute(directory.resolve("db/production.sqlite"), "insert into book (id, title) values (1, 'Emma')");
        write("V30000101000000__drop.sql", "create table x (id integer);\n\ndrop table book;\n");
        write("V1_x.sql", "select 1;\n");
        Result misnamed = app.run("migrate", "check");
        Result linted = app.run("migrate", "lint");
        Result strict = app.run("migrate", "lint", "--strict", "--json", "V30000101000000__drop.sql");
        Result unknown = app.run("migrate", "lint", "V9__none.sql");

        assertThat(misnamed.exitCode()).isEqualTo(3);
        assertThat(misnamed.out()).contains(Problem.FILE_IGNORED.code(), "V1_x.sql", Problem.FILES_DISAGREE.code(),
                Problem.TABLE_DROPPED.code());
        assertThat(linted.exitCode()).as(linted.err()).isZero();
        assertThat(linted.out()).contains("V30000101000000__drop.sql:3 " + Problem.TABLE_DROPPED.code() + " error: ", "1 row",
                "    Safe way: ").doesNotContain("our_books");
        assertThat(strict.exitCode()).isEqualTo(3);
        assertThat(strict.out()).contains("\"code\" : \"" + Problem.TABLE_DROPPED.code() + "\"", "\"severity\" : \"error\"",
                "\"line\" : 3");
        assertThat(unknown.exitCode()).isEqualTo(2);
    }

    @Test
    void aFileThatCameTooLateGoesBehindTheOthersAndOneThatWasRunStays() throws IOException {
        PackagedApp app = PackagedApp.of(results, directory);
        app.run("migrate", "generate", "Our books");
        String first = files().get(0);
        assertThat(app.run("migrate").exitCode()).isZero();
        write("V20200101000000__late.sql", GeneratedFile.head(Optional.empty()) + "create table late (id integer);\n");

        Result refused = app.run("migrate", "rebase", first);
        Result unknown = app.run("migrate", "rebase", "V20200101000000__lat.sql");
        Result rebased = app.run("migrate", "rebase", "src/main/resources/db/migration/V20200101000000__late.sql", "--json");
        Result migrated = app.run("migrate");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains(Problem.FILE_APPLIED.code(), first + " was run by this database");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("the nearest is V20200101000000__late.sql");
        assertThat(rebased.exitCode()).as(rebased.out() + rebased.err()).isZero();
        assertThat(rebased.out()).startsWith("{").contains("\"from\" : \"V20200101000000__late.sql\"",
                "\"after\" : \"" + first.substring(1, 15) + "\"");
        assertThat(files()).hasSize(2).doesNotContain("V20200101000000__late.sql").contains(first);
        assertThat(migrated.exitCode()).as(migrated.err()).isZero();
        assertThat(migrated.out()).contains("__late.sql", "1 migration applied");
    }

    @Test
    void theFileGoesToStandardOutputOrToAnotherFileThatIsNotThereYet() throws IOException {
        PackagedApp app = PackagedApp.of(results, directory);
        Result printed = app.run("migrate", "generate", "--out", "-");
        Result written = app.run("migrate", "generate", "--out", "next.sql");
        Result refused = app.run("migrate", "generate", "--out", "next.sql");
        Result unknownRename = app.run("migrate", "generate", "--rename", "boook=book", "--out", "other.sql");

        assertThat(printed.exitCode()).as(printed.err()).isZero();
        assertThat(printed.out().lines()).allSatisfy(line -> assertThat(line).matches("--.*|CREATE.*|\\s.*|\\).*|"))
                .contains("-- Generated by Quarkus Hyperstack. Read it, change it, keep this line.");
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(directory.resolve("next.sql")).content().contains("CREATE TABLE \"book\"");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains(Problem.FILE_EXISTS.code());
        assertThat(unknownRename.exitCode()).isEqualTo(1);
        assertThat(unknownRename.err()).contains(Problem.RENAME_WITHOUT_EFFECT.code());
        assertThat(directory.resolve("other.sql")).doesNotExist();
        assertThat(directory.resolve("src")).doesNotExist();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("src/main/resources/db/migration"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(directory.resolve("src/main/resources/db/migration").resolve(name), sql);
    }
}
