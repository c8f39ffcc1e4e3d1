package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.schema.script.SqlScript;
import io.quarkiverse.hyperstack.schema.script.Syntax;
import io.quarkiverse.hyperstack.workflow.SourceTree;

/** {@code migrate diff} on structures that people wrote by hand, with no entity and no application anywhere. */
abstract class DiffCommandContract {

    private static final String[] KEEPS = {"--rename", "artist.country=origin", "--rename", "playlist=collection"};

    @TempDir
    Path folder;

    /** A new database, by its address. */
    abstract String newDatabase() throws SQLException;

    abstract Connection open(String address) throws SQLException;

    abstract Syntax syntax();

    /** What there is in a database, without any code of ours, one line a thing. */
    abstract List<String> structure(String address) throws SQLException;

    final Result diff(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> line = Stream.concat(Stream.of("migrate", "diff"), Stream.of(words)).toList();
        int code = new MigrateCommand(() -> line, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(new MigrationDatabases(Map.of(), Map.of(), () -> {
                }), DesiredStructures.none(), SourceTree.here(Optional.empty()), List.of());
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    record Result(int code, String out, String err) {
    }

    final Path resource(String name) {
        return Path.of("src/test/resources/diff", syntax().name().toLowerCase(java.util.Locale.ROOT), name);
    }

    final String file(String sql) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "to", ".sql"), sql).toString();
    }

    final String database(String... statements) throws SQLException {
        String address = newDatabase();
        run(address, List.of(statements));
        return address;
    }

    final String shop(String file) throws SQLException, IOException {
        String address = newDatabase();
        run(address, SqlScript.statements(Files.readString(resource(file)), syntax()));
        return address;
    }

    final void run(String address, List<String> statements) throws SQLException {
        try (Connection connection = open(address); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    final List<String> query(String address, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = open(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void a_shop_gets_the_structure_of_a_script_and_keeps_its_rows() throws SQLException, IOException {
        String from = shop("before.sql");
        String wanted = shop("after.sql");
        String[] words = with(KEEPS, "--from", from, "--to", resource("after.sql").toString());
        List<String> before = structure(from);

        Result shown = diff(words);
        assertThat(shown.code()).as(shown.err()).isEqualTo(3);
        assertThat(shown.out()).contains("-- --from  jdbc:", "-- to src/test/resources/diff", "CREATE TABLE \"genre\"",
                "-- only in the target, and left to you: ", "trigger \"track_named\"", "view \"long_ones\"",
                "--apply runs them")
                .doesNotContain("cheap\"", "lose");
        assertThat(structure(from)).isEqualTo(before);

        Result applied = diff(with(words, "--apply"));
        assertThat(applied.code()).as(applied.err()).isZero();
        assertThat(applied.out()).contains("CREATE TABLE \"genre\"", " applied in ");
        assertThat(tables(from)).isEqualTo(tables(wanted));
        assertThat(query(from, "select name || ' ' || coalesce(origin, '-') from artist order by artist_id"))
                .containsExactly("Nina US", "Miles US", "Björk -");
        assertThat(query(from, "select c.name || ' ' || t.name || ' ' || t.price from collection c join playlist_track p on "
                + "p.playlist_id = c.playlist_id join track t on t.track_id = p.track_id order by t.track_id"))
                .containsExactly("Sunday Sinnerman 1.29", "Sunday So What 0.99");
        assertThat(query(from, "select name from cheap order by track_id")).containsExactly("So What", "Loose");
        run(from, List.of("insert into artist (artist_id, name) values (100, '  Sade ')"));
        assertThat(query(from, "select name from artist where artist_id = 100")).as("the trigger is still there")
                .containsExactly("Sade");

        Result again = diff(words);
        assertThat(again.out()).endsWith("-- Nothing to do: the structures are equal" + System.lineSeparator());
        assertThat(again.code()).isZero();
    }

    @Test
    void a_database_gets_the_structure_of_another_one() throws SQLException, IOException {
        String from = database();
        String to = shop("after.sql");

        Result applied = diff("--from", from, "--to", to, "--apply", "--json");

        assertThat(applied.code()).as(applied.out()).isZero();
        assertThat(applied.out()).startsWith("{").contains("\"command\" : \"migrate diff\"", "\"applied\" : true",
                " table \\\"artist\\\"\",", "\"object\" : \"artist\"", "\"losses\" : [ ]",
                "\"unhandled\" : [ ]", "view \\\"cheap\\\"");
        assertThat(tables(from)).isEqualTo(tables(to));
        assertThat(diff("--from", from, "--to", to).code()).isZero();
        assertThat(diff("--from", to, "--to", from).code()).as("the other way round").isZero();
    }

    /** Views, triggers and functions belong to no difference. */
    private List<String> tables(String address) throws SQLException {
        return structure(address).stream().filter(line -> !line.matches("(?s).*(long_ones|cheap|track_named|artist_trimmed).*"))
                .toList();
    }

    @Test
    void what_would_be_lost_is_shown_refused_and_lost_only_on_demand() throws SQLException, IOException {
        String from = database("create table book (id integer primary key, title text)", "create table note (id integer)",
                "insert into book values (1, 'Emma'), (2, null)", "insert into note values (1)");
        String to = file("create table book (id integer primary key)");

        Result shown = diff("--from", from, "--to", to, "--json");
        assertThat(shown.code()).isEqualTo(3);
        assertThat(shown.out()).contains("\"table \\\"book\\\": 1 of 2 values of column",
                "\"table \\\"note\\\" is dropped with 1 row",
                "\"applied\" : false");
        assertThat(diff("--from", from, "--to", to).out()).contains("-- would lose: table \"book\": ");

        Result refused = diff("--from", from, "--to", to, "--apply");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains(Problem.DATA_LOSS.code(), "table \"book\": ", "table \"note\"");
        assertThat(query(from, "select count(*) from note")).containsExactly("1");

        Result lost = diff("--from", from, "--to", to, "--apply", "--allow-loss");
        assertThat(lost.code()).as(lost.err()).isZero();
        assertThat(lost.out()).contains("-- lost: table \"book\": ");
        assertThat(query(from, "select id from book order by id")).containsExactly("1", "2");
        assertThat(structure(from)).noneMatch(line -> line.contains("note") || line.contains("title"));
    }

    @Test
    void a_rename_that_renames_nothing_stops_everything() throws SQLException, IOException {
        String from = database("create table book (id integer primary key, titel text)");
        String to = file("create table book (id integer primary key, title text, pages integer)");

        Result column = diff("--from", from, "--to", to, "--rename", "book.tittel=title", "--apply");
        Result table = diff("--from", from, "--to", to, "--rename", "books=book", "--apply");
        Result right = diff("--from", from, "--to", to, "--rename", "BOOK.titel=\"title\"", "--apply");

        assertThat(List.of(column.code(), table.code(), right.code())).containsExactly(1, 1, 0);
        assertThat(column.err()).contains(Problem.RENAME_WITHOUT_EFFECT.code(), "--rename book.tittel=title renames nothing");
        assertThat(table.err()).contains(Problem.RENAME_WITHOUT_EFFECT.code(), "--rename books=book renames nothing");
        assertThat(right.out()).contains("titel");
        assertThat(diff("--from", from, "--to", to, "--rename", "book.titel=title").code())
                .as("done before, so there is nothing to rename").isZero();
    }

    @Test
    void a_new_column_that_takes_no_null_is_filled_as_said() throws SQLException, IOException {
        String from = database("create table book (id integer primary key, title text)", "insert into book values (1, 'Emma')");
        String to = file("create table book (id integer primary key, title text, letters integer not null)");

        Result question = diff("--from", from, "--to", to, "--apply");
        Result answered = diff("--from", from, "--to", to, "--apply", "--backfill", "book.letters=length(title)");

        assertThat(question.code()).isEqualTo(1);
        assertThat(question.err()).contains(Problem.VALUE_MISSING.code(), "--backfill");
        assertThat(answered.code()).as(answered.err()).isZero();
        assertThat(query(from, "select letters from book")).containsExactly("4");
    }

    @Test
    void a_target_that_cannot_be_read_is_said_to_be_so() throws SQLException, IOException {
        String from = database();
        Path latin = Files.write(folder.resolve("latin.sql"), new byte[]{'-', '-', (byte) 0xE9});
        Path sqlite = folder.resolve("some.db");
        Files.writeString(sqlite, "SQLite format 3\0 and pages");
        String otherKind = syntax() == Syntax.SQLITE ? "postgres://localhost:1/x" : "sqlite:" + sqlite;

        expect(Problem.TARGET_UNREADABLE, diff("--from", from, "--to", "no-such.sql"), "the file no-such.sql is not there");
        expect(Problem.TARGET_UNREADABLE, diff("--from", from, "--to", folder.toString()), "cannot be read");
        expect(Problem.TARGET_UNREADABLE, diff("--from", from, "--to", latin.toString()), "is no text in UTF-8");
        expect(Problem.TARGET_UNREADABLE, diff("--from", from, "--to", sqlite.toString()), "--to sqlite:" + sqlite);
        expect(Problem.TARGET_UNREADABLE, diff("--from", "sqlite:" + folder.resolve("gone"), "--to", from), "is not there");
        expect(Problem.KINDS_DIFFER, diff("--from", from, "--to", otherKind), "compare databases of one kind");
        expect(Problem.DATABASE_URL, diff("--from", "jdbc:h2:mem", "--to", from), "--from ");
        expect(Problem.SCRIPT_NOT_PLAIN, diff("--from", from, "--to", file("create table a (b text default 'c);")), "line 1");
        expect(Problem.CREATION_SCRIPT_FAILED, diff("--from", from, "--to", file("create tabel a (b int);")), "tabel");
    }

    private static void expect(Problem problem, Result result, String message) {
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).startsWith(problem.code() + " ").contains(message).doesNotContain("\tat ");
    }

    @Test
    void a_line_that_makes_no_sense_is_refused_with_code_two() throws SQLException {
        String from = database();
        for (String[] words : new String[][]{{"--from", from}, {"--to", from, "--from", from, "--datasource", "x"},
                {"--from", from, "--to", from, "--allow-loss"}, {"--from", from, "--to", from, "--rename", "a"},
                {"--from", from, "--to", from, "--rename", "a=b.c"}, {"--from", from, "--to", from, "--rename", "a.=b"},
                {"--from", from, "--to", from, "--backfill", "a=1"}, {"--from", from, "--to", from, "--backfill", "a.b="}}) {
            Result result = diff(words);
            assertThat(result.code()).as(String.join(" ", words)).isEqualTo(2);
            assertThat(result.err()).startsWith(Problem.COMMAND_LINE.code());
        }
    }
}
