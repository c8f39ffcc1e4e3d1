package io.quarkiverse.hyperstack.migration.generate;

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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.MigrationListener;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;

/** Generating files, reading them, and running them with Flyway on a database with rows. */
abstract class GeneratorContract {

    static final Desired LIBRARY = Desired.of(new CreationScript(List.of(
            "create table author (id integer not null primary key, name varchar(40) not null unique)",
            "create table book (id integer not null primary key, title varchar(80), "
                    + "author_id integer references author (id) on delete cascade, check (title <> ''))",
            "create index book_author on book (author_id)")));

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final MigrationListener NOBODY = new MigrationListener() {
        @Override
        public void applied(String file, Duration duration) {
            // nobody listens
        }

        @Override
        public void waiting(String holder) {
            // nobody listens
        }
    };

    @TempDir
    Path directory;

    private MigrationFolder files;
    private Instant now = Instant.parse("2026-02-03T04:05:06Z");

    abstract String jdbcUrl();

    abstract Connection open() throws SQLException;

    /** Flyway as Quarkus configures it. */
    abstract Migrations migrations(MigrationFolder folder);

    final MigrationFolder folder() {
        return files;
    }

    @BeforeEach
    void makeFolder() {
        files = new MigrationFolder(directory.resolve("files"));
        files.write("readme.txt", "the folder is there");
    }

    private Generated generate(Desired desired, Wishes wishes) {
        now = now.plusSeconds(60);
        Workbench bench = new Workbench(migrations(files), jdbcUrl(), this::open);
        return new Generator(bench, Clock.fixed(now, ZoneOffset.UTC)).generate(desired, wishes);
    }

    final NewFile written(Desired desired, Wishes wishes) {
        Generated generated = generate(desired, wishes);
        assertThat(generated.files()).hasSize(1);
        NewFile file = generated.files().get(0);
        files.write(file.name(), file.sql());
        if (!file.conf().isEmpty()) {
            files.write(file.name() + ".conf", file.conf());
        }
        return file;
    }

    final void migrate() {
        migrations(files).migrate(TIMEOUT, NOBODY);
    }

    final void execute(String... statements) throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    final List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    final void assertDatabaseIs(Desired desired) {
        assertThat(Synchronizer.forJdbcUrl(jdbcUrl())
                .plan(this::open, Desired.of(desired.script()), Rules.wholeDatabase(DataLoss.REFUSE)).steps()).isEmpty();
    }

    static Desired with(String from, String to) {
        return Desired.of(new CreationScript(
                LIBRARY.script().statements().stream().map(sql -> sql.replace(from, to)).toList()));
    }

    private static Wishes saying(Hints hints) {
        return new Wishes(Optional.empty(), hints, false);
    }

    @Test
    void the_first_file_makes_everything_and_the_second_time_there_is_nothing_to_do() {
        NewFile file = written(LIBRARY, Wishes.none());

        assertThat(file.name()).matches("V20260203040606__(create|add)_author_and_\\d_more\\.sql");
        assertThat(file.sql()).startsWith("-- Generated by Quarkus Hyperstack").contains("-- After version nothing")
                .containsPattern("-- (create|add) table \"author\"\nCREATE TABLE \"author\"").doesNotContain("\r")
                .endsWith(";\n");
        assertThat(file.conf()).isEmpty();
        migrate();
        assertDatabaseIs(LIBRARY);
        assertThat(generate(LIBRARY, Wishes.none()).files()).isEmpty();
    }

    @Test
    void the_same_question_gives_the_same_text() {
        assertThat(generate(LIBRARY, Wishes.none()).files().get(0).sql())
                .isEqualTo(generate(LIBRARY, Wishes.none()).files().get(0).sql());
    }

    @Test
    void a_change_keeps_every_row_when_flyway_runs_its_file() throws SQLException {
        written(LIBRARY, Wishes.none());
        migrate();
        execute("insert into author values (1, 'Ada'), (2, 'Grace')",
                "insert into book values (10, 'Notes', 1), (20, 'Bugs', 2)");
        Desired changed = with("name varchar(40) not null unique",
                "name varchar(60) not null, born integer, unique (name, born)");

        NewFile file = written(changed, new Wishes(Optional.of("Größere Namen!"), Hints.none(), false));

        assertThat(file.name()).endsWith("__gro_ere_namen.sql");
        assertThat(file.sql()).contains("-- After version 20260203040606\n");
        migrate();
        assertDatabaseIs(changed);
        assertThat(query("select title from book order by id")).containsExactly("Notes", "Bugs");
        assertThat(query("select name from author order by id")).containsExactly("Ada", "Grace");
        assertThat(generate(changed, Wishes.none()).files()).isEmpty();
    }

    @Test
    void what_was_written_by_hand_and_no_entity_declares_is_left_alone_and_what_was_generated_goes() throws SQLException {
        files.write("V1__by_hand.sql", "create table audit (id integer not null primary key, what varchar(10));\n");
        written(LIBRARY, Wishes.none());
        migrate();
        execute("insert into audit values (1, 'x')");
        Desired withoutBook = Desired.of(new CreationScript(LIBRARY.script().statements().subList(0, 1)));

        NewFile file = written(withoutBook, Wishes.none());

        assertThat(file.sql()).contains("DROP TABLE \"book\"").doesNotContain("audit");
        migrate();
        assertThat(query("select what from audit")).containsExactly("x");
        assertThat(generate(withoutBook, Wishes.none()).plan().undeclaredTables()).containsExactly(QualifiedName.of("audit"));
    }

    @Test
    void parts_of_a_table_that_was_written_by_hand_may_have_names_of_their_own() throws SQLException {
        files.write("V1__by_hand.sql", """
                create table author (id integer not null, name varchar(40) not null,
                  constraint author_key primary key (id), constraint one_author_a_name unique (name));
                create table book (id integer not null primary key, title varchar(80), author_id integer,
                  constraint written_by foreign key (author_id) references author (id) on delete cascade,
                  constraint has_title check (title <> ''));
                create index books_of_author on book (author_id);
                """);
        Desired named = Desired.of(new CreationScript(LIBRARY.script().statements().stream()
                .map(sql -> sql.replace("author_id integer references", "author_id integer constraint fk1x references"))
                .toList()));

        assertThat(generate(named, Wishes.none()).plan().summary()).isEmpty();
    }

    @Test
    void a_rename_moves_the_rows() throws SQLException {
        written(LIBRARY, Wishes.none());
        migrate();
        execute("insert into author values (1, 'Ada')");
        Desired renamed = with("name varchar(40) not null unique", "label varchar(90) not null unique");
        Hints hint = new Hints(new TreeMap<>(),
                new TreeMap<>(Map.of(new ColumnName(QualifiedName.of("author"), "label"), List.of("name"))), new TreeMap<>(),
                new TreeMap<>());

        written(renamed, saying(hint));

        migrate();
        assertThat(query("select label from author")).containsExactly("Ada");
        assertDatabaseIs(renamed);
    }

    @Test
    void what_may_be_a_rename_is_asked() {
        written(LIBRARY, Wishes.none());
        Desired two = with("title varchar(80)", "name varchar(80), label varchar(80)");
        Desired ambiguous = Desired.of(new CreationScript(
                two.script().statements().stream().map(sql -> sql.replace(", check (title <> '')", "")).toList()));
        Desired plain = with(", check (title <> '')", "");
        written(plain, Wishes.none());

        assertThatThrownBy(() -> generate(ambiguous, Wishes.none())).satisfies(problem(Problem.RENAME_UNSAID))
                .hasMessageContaining("title").hasMessageContaining("label").hasMessageContaining("--rename");

        NewFile file = written(ambiguous, new Wishes(Optional.empty(), Hints.none(), true));
        assertThat(file.sql()).contains("\"label\"");
    }

    @Test
    void a_new_column_without_a_value_for_rows_is_asked_although_scratch_has_no_rows() throws SQLException {
        written(LIBRARY, Wishes.none());
        migrate();
        execute("insert into author values (1, 'Ada')");
        Desired born = with("name varchar(40) not null unique", "name varchar(40) not null unique, born integer not null");

        assertThatThrownBy(() -> generate(born, Wishes.none())).satisfies(problem(Problem.VALUE_MISSING))
                .hasMessageContaining("--backfill author.born='sql'");

        written(born, saying(new Hints(new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>(Map.of(new ColumnName(QualifiedName.of("author"), "born"), "id + 1814")), new TreeMap<>())));
        migrate();
        assertThat(query("select born from author")).containsExactly("1815");
        assertDatabaseIs(born);
    }

    @Test
    void a_file_that_does_not_run_on_an_empty_database_is_named_with_its_line() {
        files.write("V1__broken.sql", "create table a (id integer);\n\ninsert into nowhere values (1);\n");

        assertThatThrownBy(() -> generate(LIBRARY, Wishes.none())).satisfies(problem(Problem.REPLAY_FAILED))
                .hasMessageContaining("V1__broken.sql fails at line 3").hasMessageContaining("nowhere");
    }

    @Test
    void a_file_that_would_leave_differences_is_not_given() {
        written(LIBRARY, Wishes.none());
        files.write("R__no_index.sql", "drop index if exists book_title;\n");
        List<String> statements = new ArrayList<>(LIBRARY.script().statements());
        statements.add("create index book_title on book (title)");

        assertThatThrownBy(() -> generate(Desired.of(new CreationScript(statements)), Wishes.none()))
                .satisfies(problem(Problem.FILE_NOT_PROVEN)).hasMessageContaining("book_title");
    }

    @Test
    void text_that_looks_like_a_placeholder_survives_flyway() throws SQLException {
        Desired odd = with("title varchar(80)", "title varchar(80) default 'a${b}'");

        NewFile file = written(odd, Wishes.none());

        assertThat(file.conf()).contains("placeholderReplacement=false");
        migrate();
        assertDatabaseIs(odd);
    }

    @Test
    void rows_follow_their_class_into_other_tables_and_back() throws SQLException {
        written(Vehicles.inOneTable("Car"), Wishes.none());
        migrate();
        execute("insert into vehicle (id, kind, plate, seats) values (1, 'Vehicle', 'V', null), (2, 'Car', 'C', 5)");

        NewFile joined = written(Vehicles.inJoinedTables("integer"), Wishes.none());
        migrate();

        assertThat(joined.sql()).containsPattern("INSERT (OR ABORT )?INTO \"car\"");
        assertThat(query("select seats from vehicle join car using (id) where id = 2")).containsExactly("5");
        assertThat(query("select count(*) from car")).containsExactly("1");
        assertDatabaseIs(Vehicles.inJoinedTables("integer"));

        written(Vehicles.inOneTable("Car"), Wishes.none());
        migrate();

        assertThat(query("select kind || ' ' || plate || ' ' || coalesce(seats, 0) from vehicle order by id"))
                .containsExactly("Vehicle V 0", "Car C 5");
        assertDatabaseIs(Vehicles.inOneTable("Car"));
    }

    @Test
    void rows_that_cannot_follow_their_class_are_asked_about_although_scratch_has_no_rows() {
        written(Vehicles.inOneTable("Car"), Wishes.none());

        assertThatThrownBy(() -> generate(Vehicles.inJoinedTables("varchar(9)"), Wishes.none()))
                .satisfies(problem(Problem.HIERARCHY_UNDECIDED)).hasMessageContaining("Vehicle").hasMessageContaining("seats");
    }

    @Test
    void rows_of_a_renamed_class_get_its_name_once() throws SQLException {
        written(Vehicles.inOneTable("Car"), Wishes.none());
        migrate();
        execute("insert into vehicle (id, kind, plate, seats) values (1, 'Vehicle', 'V', null), (2, 'Car', 'C', 5)");
        Desired renamed = Vehicles.inOneTable("Auto", "Car");

        written(renamed, Wishes.none());
        migrate();

        assertThat(query("select kind from vehicle order by id")).containsExactly("Vehicle", "Auto");
        assertDatabaseIs(renamed);
        assertThat(generate(renamed, Wishes.none()).files()).isEmpty();
    }

    static java.util.function.Consumer<Throwable> problem(Problem problem) {
        return failure -> assertThat(((HyperstackException) failure).problem()).isEqualTo(problem);
    }
}
