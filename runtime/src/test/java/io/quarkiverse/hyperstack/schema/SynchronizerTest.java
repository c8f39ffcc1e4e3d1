package io.quarkiverse.hyperstack.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteDialect;

class SynchronizerTest {

    private static final CreationScript ONE_TABLE = new CreationScript(List.of("create table note (id integer primary key)"));

    @TempDir
    Path folder;

    private ConnectionSource file() {
        return () -> DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("facade.sqlite"));
    }

    private static void expect(Problem problem, ThrowingCallable action, String message) {
        assertThatThrownBy(action).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(problem)).hasMessageContaining(message);
    }

    @Test
    void another_kind_of_database_is_refused_by_its_name() {
        expect(Problem.DATABASE_UNSUPPORTED, () -> Synchronizer.forJdbcUrl("jdbc:h2:mem:x;PASSWORD=secret"),
                "HS106 a database of kind \"h2\" cannot be synchronized");
        assertThatThrownBy(() -> Synchronizer.forJdbcUrl("jdbc:h2:mem:x;PASSWORD=secret")).message().doesNotContain("secret");
    }

    @Test
    void a_database_that_cannot_be_opened_is_said_to_be_unreachable() {
        ConnectionSource nowhere = () -> DriverManager
                .getConnection("jdbc:sqlite:" + folder.resolve("no/such/folder/x.sqlite"));
        expect(Problem.DATABASE_UNREACHABLE, () -> Synchronizer.forJdbcUrl("jdbc:sqlite:x").plan(nowhere, ONE_TABLE),
                "the database cannot be opened");
    }

    @Test
    void a_script_that_does_not_run_in_an_empty_database_is_said_to_be_wrong() {
        CreationScript wrong = new CreationScript(List.of("create table note (id integer primary key", "create tabel x (y)"));
        expect(Problem.CREATION_SCRIPT_FAILED, () -> Synchronizer.forJdbcUrl("jdbc:sqlite:x").apply(file(), wrong), "HS103 ");
    }

    @Test
    void a_file_that_is_no_database_is_said_to_be_unreadable() throws IOException {
        Files.writeString(folder.resolve("facade.sqlite"), "this is not a database, only text of some length".repeat(50));
        expect(Problem.STRUCTURE_READING_FAILED, () -> Synchronizer.forJdbcUrl("jdbc:sqlite:x").plan(file(), ONE_TABLE),
                "file is not a database");
    }

    @Test
    void a_statement_that_is_not_understood_is_said_with_its_table() throws SQLException {
        try (Connection connection = file().open(); Statement statement = connection.createStatement()) {
            statement.execute("create table odd (a integer references odd (a) not null deferrable initially deferred)");
        }
        expect(Problem.STRUCTURE_UNREADABLE, () -> Synchronizer.forJdbcUrl("jdbc:sqlite:x").plan(file(), ONE_TABLE),
                "HS107 the SQL of table \"odd\" in sqlite_schema cannot be understood: expected a column constraint and found "
                        + "\"deferrable\"");
    }

    @Test
    void a_database_that_stays_locked_is_said_to_be_locked() throws SQLException {
        Synchronizer impatient = new Synchronizer(new SqliteDialect(Duration.ofMillis(50)));
        try (Connection other = file().open(); Statement statement = other.createStatement()) {
            statement.execute("begin immediate");

            expect(Problem.DATABASE_LOCKED, () -> impatient.apply(file(), ONE_TABLE), "HS104 somebody else");

            statement.execute("rollback");
        }
        assertThat(impatient.apply(file(), ONE_TABLE).steps()).hasSize(1);
    }

    @Test
    void a_read_only_database_that_is_as_wanted_starts_and_one_that_is_not_fails() throws SQLException {
        Rules rules = Rules.of("unit", DataLoss.REFUSE);
        Synchronizer synchronizer = Synchronizer.forJdbcUrl("jdbc:sqlite:x");
        synchronizer.apply(file(), ONE_TABLE);
        ConnectionSource readOnly = () -> DriverManager
                .getConnection("jdbc:sqlite:file:" + folder.resolve("facade.sqlite") + "?mode=ro");
        CreationScript other = new CreationScript(List.of("create table other (id integer primary key)"));

        assertThat(synchronizer.apply(readOnly, Desired.of(ONE_TABLE), rules).isEmpty()).isTrue();
        expect(Problem.STATEMENT_FAILED, () -> synchronizer.apply(readOnly, Desired.of(other), rules), "readonly database");
    }

    @Test
    void a_second_start_finds_its_memory_and_what_was_made_by_hand() throws SQLException {
        Rules rules = Rules.of("unit", DataLoss.REFUSE);
        Synchronizer synchronizer = Synchronizer.forJdbcUrl("jdbc:sqlite:x");
        assertThat(synchronizer.apply(file(), Desired.of(ONE_TABLE), rules).steps()).hasSize(1);
        assertThat(synchronizer.apply(file(), Desired.of(ONE_TABLE), rules).isEmpty()).isTrue();

        try (Connection connection = file().open(); Statement statement = connection.createStatement()) {
            statement.execute("alter table note add column by_hand text");
            statement.execute("create table by_hand (id integer primary key)");
        }
        Plan plan = synchronizer.apply(file(), Desired.of(ONE_TABLE), rules);

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.unhandled()).hasToString("[column note.by_hand: is in the database and not declared]");
        assertThat(plan.undeclaredTables()).hasToString("[by_hand]");
        assertThat(synchronizer.apply(file(), Desired.of(ONE_TABLE), rules).unhandled()).isEqualTo(plan.unhandled());
    }

    @Test
    void what_another_owner_declared_stays() throws SQLException {
        Synchronizer synchronizer = Synchronizer.forJdbcUrl("jdbc:sqlite:x");
        Desired other = Desired.of(new CreationScript(List.of("create table other (id integer primary key)")));
        Desired nothing = Desired.of(new CreationScript(List.of()));
        synchronizer.apply(file(), Desired.of(ONE_TABLE), Rules.of("one/unit", DataLoss.TRASH));
        synchronizer.apply(file(), other, Rules.of("other/unit", DataLoss.TRASH));

        assertThat(synchronizer.apply(file(), Desired.of(ONE_TABLE), Rules.of("one/unit", DataLoss.TRASH)).isEmpty()).isTrue();
        assertThat(synchronizer.apply(file(), nothing, Rules.of("other/unit", DataLoss.TRASH)).summary())
                .containsExactly("drop table \"other\"");
        assertThat(synchronizer.apply(file(), Desired.of(ONE_TABLE), Rules.of("one/unit", DataLoss.TRASH)).isEmpty()).isTrue();
    }
}
