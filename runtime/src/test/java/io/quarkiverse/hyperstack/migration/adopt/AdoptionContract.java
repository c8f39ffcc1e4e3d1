package io.quarkiverse.hyperstack.migration.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.FileState;
import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.Progress;
import io.quarkiverse.hyperstack.migration.generate.Generator;
import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.generate.Wishes;
import io.quarkiverse.hyperstack.migration.generate.Workbench;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;

/** From synchronizing to migrations, on databases with rows. */
abstract class AdoptionContract {

    static final Desired LIBRARY = Desired.of(new CreationScript(List.of(
            "create table author (id integer not null primary key, name varchar(40) not null unique, "
                    + "mood varchar(9) check (mood in ('GLAD', 'SAD')))",
            "create table book (id integer not null primary key, title varchar(80), "
                    + "author_id integer references author (id) on delete cascade, check (title <> ''))",
            "create index book_author on book (author_id)")));
    static final Desired WITH_YEAR = Desired.of(new CreationScript(LIBRARY.script().statements().stream()
            .map(sql -> sql.replace("title varchar(80)", "title varchar(80), published integer")).toList()));

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    @TempDir
    Path directory;

    private MigrationFolder files;
    private Instant now = Instant.parse("2026-02-03T04:05:06Z");

    /** One of several databases, made when it is asked for first. */
    abstract String jdbcUrl(String database);

    abstract Connection open(String database) throws SQLException;

    /** Flyway as Quarkus configures it. */
    abstract Migrations migrations(MigrationFolder folder, String database);

    /** The Flyway of a start that migrates, in dev mode or (when nothing may be deleted) in production. */
    abstract Flyway starting(MigrationFolder folder, String database, boolean disposable);

    /** Makes so many authors, and as many books. */
    abstract List<String> rows();

    /** Tells a table from one that was made anew, and rows from others. */
    abstract String identity();

    @BeforeEach
    void makeFolder() {
        files = new MigrationFolder(directory.resolve("files"));
        files.write("readme.txt", "the folder is there");
    }

    final void synchronize(String database, Desired desired) {
        Synchronizer.forJdbcUrl(jdbcUrl(database)).apply(() -> open(database), desired, Rules.of("app", DataLoss.REFUSE));
    }

    final Adopted adopt(String database, Desired desired, boolean acceptDifferences) {
        return adopt(files, database, desired, acceptDifferences);
    }

    private Adopted adopt(MigrationFolder known, String database, Desired desired, boolean acceptDifferences) {
        return new Adoption(bench(known, database), new SourceFolder(files.folder()), clock()).adopt(desired, Wishes.none(),
                acceptDifferences);
    }

    private Clock clock() {
        now = now.plusSeconds(60);
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Workbench bench(MigrationFolder known, String database) {
        return new Workbench(migrations(known, database), jdbcUrl(database), () -> open(database));
    }

    private void generate(String database, Desired desired) {
        List<NewFile> made = new Generator(bench(files, database), clock()).generate(desired, Wishes.none()).files();
        assertThat(made).hasSize(1);
        made.forEach(new SourceFolder(files.folder())::write);
    }

    final int migrate(String database) {
        return migrations(files, database).migrate(TIMEOUT, new Progress());
    }

    final void execute(String database, List<String> statements) throws SQLException {
        try (Connection connection = open(database); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    final List<String> query(String database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private List<String> history(String database) throws SQLException {
        return query(database, "select type || ' ' || description from flyway_schema_history order by installed_rank");
    }

    private void assertDatabaseIs(String database, Desired desired) {
        assertThat(Synchronizer.forJdbcUrl(jdbcUrl(database))
                .plan(() -> open(database), desired, Rules.wholeDatabase(DataLoss.REFUSE)).summary()).isEmpty();
    }

    static Consumer<Throwable> problem(Problem problem) {
        return failure -> assertThat(Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .filter(HyperstackException.class::isInstance).map(HyperstackException.class::cast).findFirst())
                .hasValueSatisfying(ours -> assertThat(ours.problem()).isEqualTo(problem));
    }

    final void synchronizedWithRows(String... databases) throws SQLException {
        for (String database : databases) {
            synchronize(database, LIBRARY);
            execute(database, rows());
        }
    }

    @Test
    void from_synchronizing_to_production_no_row_is_lost_and_no_table_made_anew() throws SQLException {
        synchronizedWithRows("dev", "prod");
        List<String> dev = query("dev", identity());
        List<String> prod = query("prod", identity());

        Adopted adopted = adopt("dev", LIBRARY, false);

        assertThat(adopted.mark()).isEqualTo(Mark.MARKED);
        assertThat(adopted.written()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("V20260203040606__structure.sql");
            assertThat(file.sql()).startsWith(GeneratedFile.MARK + "\n-- After version nothing").contains("\n-- Adopted: ");
            assertThat(GeneratedFile.isAdoption(file.sql())).isTrue();
            assertThat(files.folder().resolve(file.name())).hasContent(file.sql());
        });
        assertThat(history("dev")).containsExactly("BASELINE adopted");
        generate("dev", WITH_YEAR);
        assertThat(migrate("dev")).isEqualTo(1);
        assertThat(migrate("prod")).isEqualTo(1);
        assertThat(migrate("prod")).isZero();

        assertThat(query("dev", identity())).isEqualTo(dev);
        assertThat(query("prod", identity())).isEqualTo(prod);
        assertThat(history("prod")).containsExactly("BASELINE adopted", "SQL add published to book");
        assertDatabaseIs("dev", WITH_YEAR);
        assertDatabaseIs("prod", WITH_YEAR);
        assertThat(adopt("dev", WITH_YEAR, false)).isEqualTo(new Adopted(List.of(), "20260203040606", List.of(),
                Mark.MARKED_BEFORE));
    }

    @Test
    void interrupted_before_the_mark_it_is_run_again_also_by_an_application_that_was_built_before_the_file()
            throws SQLException {
        synchronizedWithRows("dev");
        synchronize("second", LIBRARY);
        adopt("second", LIBRARY, false);
        MigrationFolder before = new MigrationFolder(directory.resolve("built"));
        before.write("readme.txt", "no migration yet");

        assertThat(adopt(before, "dev", WITH_YEAR, false)).isEqualTo(new Adopted(List.of(), "20260203040606", List.of(),
                Mark.MARKED));
        assertThat(adopt("dev", WITH_YEAR, false).mark()).isEqualTo(Mark.MARKED_BEFORE);
        assertThat(history("dev")).containsExactly("BASELINE adopted");
    }

    @Test
    void a_database_that_differs_is_refused_with_the_differences_and_left_as_it_was() throws SQLException {
        synchronizedWithRows("dev", "prod");
        List<String> before = query("dev", identity());

        assertThatThrownBy(() -> adopt("dev", WITH_YEAR, false)).satisfies(problem(Problem.ADOPTED_DIFFERS))
                .hasMessageContainingAll("HS430", "published", "synchronize it once more", "--accept-differences");
        assertThat(new SourceFolder(files.folder()).files()).isEmpty();
        synchronize("second", WITH_YEAR);
        adopt("second", WITH_YEAR, false);
        assertThatThrownBy(() -> migrate("prod")).satisfies(problem(Problem.ADOPTED_DIFFERS))
                .hasMessageContainingAll("V20260203040706__structure.sql", "published", "synchronize it once more");

        assertThat(query("dev", identity())).isEqualTo(before);
        assertThatThrownBy(() -> history("dev")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> history("prod")).isInstanceOf(SQLException.class);
    }

    @Test
    void an_empty_database_is_made_by_the_files_also_where_synchronizing_has_left_its_own_tables() throws SQLException {
        synchronize("memory only", Desired.of(new CreationScript(List.of())));
        synchronize("dev", LIBRARY);
        adopt("dev", LIBRARY, false);

        assertThat(migrate("new")).isEqualTo(1);
        assertThat(migrate("memory only")).isEqualTo(1);

        assertDatabaseIs("new", LIBRARY);
        assertDatabaseIs("memory only", LIBRARY);
        assertThat(history("memory only")).containsExactly("BASELINE adopted", "SQL structure");
    }

    @Test
    void without_tables_the_file_is_written_and_nothing_marked() {
        Adopted adopted = adopt("new", LIBRARY, false);

        assertThat(adopted.mark()).isEqualTo(Mark.EMPTY);
        assertThat(migrate("new")).isEqualTo(1);
        assertDatabaseIs("new", LIBRARY);
    }

    @Test
    void what_nobody_declares_does_not_matter() throws SQLException {
        synchronizedWithRows("dev", "prod");
        List<String> foreign = List.of("create table audit (id integer primary key)", "insert into audit values (7)",
                "alter table book add column note varchar(10)", "create index by_title on book (title)");
        execute("dev", foreign);
        execute("prod", foreign);

        assertThat(adopt("dev", LIBRARY, false).mark()).isEqualTo(Mark.MARKED);
        assertThat(migrate("prod")).isZero();

        assertThat(history("prod")).containsExactly("BASELINE adopted");
        assertThat(query("prod", "select id from audit")).containsExactly("7");
    }

    @Test
    void a_start_in_dev_mode_marks_its_database() throws SQLException {
        synchronizedWithRows("dev", "other");
        List<String> before = query("other", identity());
        adopt("dev", LIBRARY, false);
        generate("dev", WITH_YEAR);

        starting(files, "other", true).migrate();

        assertThat(history("other")).containsExactly("BASELINE adopted", "SQL add published to book");
        assertThat(query("other", identity())).isEqualTo(before);
        synchronize("different", Desired.of(new CreationScript(LIBRARY.script().statements().subList(0, 1))));
        assertThatThrownBy(() -> starting(files, "different", true).migrate()).satisfies(problem(Problem.ADOPTED_DIFFERS))
                .hasStackTraceContaining("book");
    }

    @Test
    void a_start_in_production_that_migrates_marks_its_database_and_leaves_others_to_flyway() throws SQLException {
        synchronizedWithRows("dev", "prod");
        List<String> before = query("prod", identity());
        adopt("dev", LIBRARY, false);
        generate("dev", WITH_YEAR);

        starting(files, "prod", false).migrate();

        assertThat(history("prod")).containsExactly("BASELINE adopted", "SQL add published to book");
        assertThat(query("prod", identity())).isEqualTo(before);
        synchronize("different", Desired.of(new CreationScript(LIBRARY.script().statements().subList(0, 1))));
        assertThatThrownBy(() -> starting(files, "different", false).migrate()).satisfies(problem(Problem.ADOPTED_DIFFERS));
    }

    @Test
    void before_the_mark_status_and_dry_run_say_what_is_going_to_happen() throws SQLException {
        synchronizedWithRows("dev", "prod");
        adopt("dev", LIBRARY, false);
        generate("dev", WITH_YEAR);
        Migrations prod = migrations(files, "prod");

        assertThat(prod.status()).extracting(MigrationRow::state).containsExactly(FileState.TO_BE_MARKED, FileState.PENDING);
        assertThat(prod.pendingScripts()).first().satisfies(script -> assertThat(script.sql()).startsWith("-- not run: "));
        assertThat(prod.pendingScripts()).last().satisfies(script -> assertThat(script.sql()).contains("published"));
        assertThat(prod.history().disagreements()).isEmpty();
        assertThatThrownBy(() -> history("prod")).isInstanceOf(SQLException.class);
        assertThat(migrations(files, "new").status()).extracting(MigrationRow::state)
                .containsExactly(FileState.PENDING, FileState.PENDING);

        migrate("prod");

        assertThat(prod.status()).extracting(MigrationRow::state).containsExactly(FileState.BASELINE, FileState.APPLIED);
        assertThat(prod.status().get(0)).satisfies(row -> {
            assertThat(row.file()).endsWith("__structure.sql");
            assertThat(row.run()).isNotNull();
            assertThat(row.note()).startsWith("marked, not run");
        });
        assertThat(prod.history().repairPlan(true).entries()).isEmpty();
    }

    @Test
    void several_processes_at_once_mark_once_and_go_on() throws SQLException {
        synchronizedWithRows("dev", "prod");
        List<String> before = query("prod", identity());
        adopt("dev", LIBRARY, false);
        generate("dev", WITH_YEAR);

        List<CompletableFuture<Integer>> all = Stream.generate(() -> CompletableFuture.supplyAsync(() -> migrate("prod")))
                .limit(3).toList();

        assertThat(all.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        assertThat(history("prod")).containsExactly("BASELINE adopted", "SQL add published to book");
        assertThat(query("prod", identity())).isEqualTo(before);
    }

    @Test
    void a_database_that_hibernate_made_becomes_the_first_file_and_the_difference_the_second() throws SQLException {
        List<String> made = List.of("create table author (id integer not null primary key, name varchar(40) not null unique)",
                "create table book (id integer not null primary key, title varchar(80), author_id integer, isbn varchar(20))",
                "create table leftover (id integer not null primary key)",
                "insert into author values (1, 'Ada'), (2, 'Grace')",
                "insert into book values (10, 'Notes', 1, 'x'), (20, 'Bugs', 2, 'y')");
        execute("dev", made);
        execute("prod", made);
        assertThatThrownBy(() -> adopt("dev", LIBRARY, false)).satisfies(problem(Problem.ADOPTED_DIFFERS))
                .hasMessageContainingAll("foreign key", "isbn");

        Adopted adopted = adopt("dev", LIBRARY, true);

        List<NewFile> later = adopted.written().subList(1, adopted.written().size());
        assertThat(adopted.written().get(0).sql()).contains("isbn").doesNotContain("leftover", "REFERENCES");
        assertThat(later).isNotEmpty()
                .allSatisfy(file -> assertThat(file.sql()).doesNotContain("leftover", "-- Adopted"));
        assertThat(later.get(0).sql()).contains("-- After version " + adopted.version());
        assertThat(adopted.differences()).isNotEmpty();
        assertThat(history("dev")).containsExactly("BASELINE adopted");
        assertThat(migrate("dev")).isEqualTo(later.size());
        assertThat(migrate("prod")).isEqualTo(later.size());
        for (String database : List.of("dev", "prod")) {
            assertThat(query(database, "select title from book order by id")).containsExactly("Notes", "Bugs");
            assertThat(query(database, "select id from leftover")).isEmpty();
            execute(database, List.of("drop table leftover"));
            assertDatabaseIs(database, LIBRARY);
        }
    }

    @Test
    void who_has_migrations_of_other_making_is_refused() throws SQLException {
        files.write("V1__by_hand.sql", "create table author (id integer primary key);\n");
        assertThatThrownBy(() -> adopt("dev", LIBRARY, false)).satisfies(problem(Problem.MIGRATIONS_EXIST))
                .hasMessageContaining("V1__by_hand.sql");
        migrate("dev");
        files.delete("V1__by_hand.sql");

        assertThatThrownBy(() -> adopt("dev", LIBRARY, false)).satisfies(problem(Problem.MIGRATIONS_EXIST))
                .hasMessageContaining("flyway_schema_history");
    }
}
