package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;

/** {@code migrate adopt} and {@code migrate repair} of a packaged jar, with the files in a folder beside it. */
abstract class AdoptCommandContract {

    static final String LOCATION = "filesystem:src/main/resources/db/migration";

    @TempDir
    Path directory;

    /** The application with one of several databases, which are empty at first. */
    abstract PackagedApp app(String database);

    abstract void execute(String database, String... statements);

    abstract List<String> column(String database, String query);

    /** What a synchronized database has, and a row. */
    final void synchronizedWithARow(String... databases) throws IOException {
        assertThat(app("new").run("migrate", "generate", "--out", "structure.sql").exitCode()).isZero();
        String sql = Files.readString(directory.resolve("structure.sql"));
        for (String database : databases) {
            execute(database, sql, "insert into book (id, title) values (7, 'Emma')");
        }
    }

    final List<String> files() throws IOException {
        Path folder = directory.resolve("src/main/resources/db/migration");
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void developmentIsAdoptedAndProductionMarkedByItsNextMigrate() throws IOException {
        synchronizedWithARow("dev", "prod");
        execute("different", "create table book (id bigint not null primary key)");

        Result refused = app("different").run("migrate", "adopt", "--json");
        Result adopted = app("dev").run("migrate", "adopt");
        Result again = app("dev").run("migrate", "adopt", "--json");
        Result before = app("prod").run("migrate", "status", "--exit-code");
        Result dryRun = app("prod").run("migrate", "--dry-run");
        Result migrated = app("prod").run("migrate");
        Result after = app("prod").run("migrate", "status", "--json");
        Result differs = app("different").run("migrate");

        assertThat(refused.exitCode()).as(refused.out()).isEqualTo(1);
        assertThat(refused.out()).startsWith("{").contains("\"code\" : \"" + Problem.ADOPTED_DIFFERS.code(), "title");
        assertThat(adopted.exitCode()).as(adopted.err()).isZero();
        assertThat(adopted.out()).contains("__structure.sql written", "The database is marked as having version ");
        assertThat(files()).singleElement().asString().endsWith("__structure.sql");
        assertThat(again.out()).startsWith("{").contains("\"mark\" : \"marked_before\"", "\"files\" : [ ]");
        assertThat(before.exitCode()).isEqualTo(3);
        assertThat(before.out()).contains("__structure.sql  to be marked  (", "1 to be marked");
        assertThat(dryRun.out()).contains("-- not run: ").doesNotContain("CREATE TABLE");
        assertThat(migrated.exitCode()).as(migrated.err()).isZero();
        assertThat(migrated.out()).contains("__structure.sql  marked, not run");
        assertThat(after.out()).contains("\"state\" : \"baseline\"", "\"note\" : \"marked, not run");
        assertThat(differs.exitCode()).isEqualTo(1);
        assertThat(differs.err()).contains(Problem.ADOPTED_DIFFERS.code()).doesNotContain("\tat ");
        assertThat(column("prod", "select title from book")).containsExactly("Emma");
        assertThat(column("prod", "select type from flyway_schema_history")).containsExactly("BASELINE");
    }

    @Test
    void aHistoryIsShownAndThenRepaired() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("src/main/resources/db/migration"));
        Files.writeString(folder.resolve("V1__a.sql"), "create table a (id integer primary key);\n");
        Files.writeString(folder.resolve("V2__b.sql"), "create table b (id integer primary key);\n");
        assertThat(app("dev").run("migrate").exitCode()).isZero();
        Files.writeString(folder.resolve("V1__a.sql"), "create table a (id integer primary key); -- edited\n");
        Files.move(folder.resolve("V2__b.sql"), folder.resolve("V3__b.sql"));

        Result status = app("dev").run("migrate", "status", "--exit-code");
        Result validated = app("dev").run("migrate", "validate", "--json");
        Result shown = app("dev").run("migrate", "repair", "--dry-run");
        Result repaired = app("dev").run("migrate", "repair");
        Result rest = app("dev").run("migrate", "repair", "--delete-missing", "--yes", "--json");
        Result valid = app("dev").run("migrate", "validate");
        Result nothing = app("dev").run("migrate", "repair");

        assertThat(status.exitCode()).isEqualTo(3);
        assertThat(status.out()).contains("V1__a.sql  changed since", "V2__b.sql  missing", "V3__b.sql  pending",
                Problem.MIGRATION_CHANGED.code(), Problem.MIGRATION_MISSING.code(), "1 pending, 2 wrong");
        assertThat(validated.exitCode()).isEqualTo(1);
        assertThat(validated.out()).contains("\"disagreements\" : [", Problem.MIGRATION_CHANGED.code(),
                Problem.MIGRATION_MISSING.code(), "\"problem\" : {");
        assertThat(shown.exitCode()).as(shown.err()).isEqualTo(3);
        assertThat(shown.out()).contains("V1__a.sql  changed since (", "V2__b.sql  missing: left as it is",
                "Nothing was repaired");
        assertThat(repaired.exitCode()).as(repaired.err()).isZero();
        assertThat(repaired.out()).contains("V1__a.sql  changed since (", "The history is repaired; run migrate");
        assertThat(rest.exitCode()).as(rest.out()).isZero();
        assertThat(rest.out()).contains("\"action\" : \"delete\"", "\"repaired\" : true");
        assertThat(valid.exitCode()).as(valid.err()).isZero();
        assertThat(nothing.out()).contains("Nothing to repair");
    }
}
