package io.quarkiverse.hyperstack.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

class SqliteMigrationsTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private MigrationFolder files;
    private Path database;
    private Migrations migrations;
    private final Progress progress = new Progress();

    @BeforeEach
    void anAuthorWithBooks() {
        files = new MigrationFolder(directory.resolve("files"));
        database = directory.resolve("app.sqlite");
        files.write("V1__shop.sql", """
                create table author (id integer primary key, name text);
                create table book (id integer primary key, author integer references author on delete cascade);
                insert into author values (1, 'Jane'), (2, 'Emily');
                insert into book values (10, 1), (20, 2);
                """);
        migrations = files.sqlite(database);
        assertThat(migrations.migrate(TIMEOUT, progress)).isEqualTo(1);
    }

    @Test
    void rebuildingAParentTableDeletesNoChildren() {
        files.write("V2__rebuild.sql", """
                create table author_new (id integer primary key, name text not null);
                insert into author_new select id, name from author;
                drop table author;
                alter table author_new rename to author;
                """);

        migrations.migrate(TIMEOUT, progress);

        assertThat(rows("select id from book order by id")).containsExactly("10", "20");
        assertThat(progress.files()).containsExactly("V1__shop.sql", "V2__rebuild.sql");
    }

    @Test
    void aFileThatLeavesRowsPointingAtNothingIsRolledBack() {
        files.write("V2__lose.sql", "create table extra (id integer primary key);\ndelete from author where id = 2;\n");

        assertThatThrownBy(() -> migrations.migrate(TIMEOUT, progress)).satisfies(problem(Problem.FOREIGN_KEYS_BROKEN))
                .hasMessageContaining("V2__lose.sql").hasMessageContaining("\"book\"").hasMessageContaining("\"author\"")
                .hasMessageContaining("1 row").hasMessageContaining("rowid 20").hasMessageContaining("rolled back");

        assertThat(rows("select id from author order by id")).containsExactly("1", "2");
        assertThat(rows("select name from sqlite_master where name = 'extra'")).isEmpty();
        assertThat(migrations.status()).extracting(MigrationRow::state).containsExactly(FileState.APPLIED, FileState.PENDING);
    }

    @Test
    void rowsThatPointedAtNothingBeforeDoNotBlock() {
        execute("insert into book values (30, 99)");
        files.write("V2__index.sql", "create index book_author on book (author);");

        assertThat(migrations.migrate(TIMEOUT, progress)).isEqualTo(1);
    }

    @Test
    void aFailingStatementIsNamedWithLineAndCodeAndChangesNothing() {
        files.write("V2__fine.sql", "create table fine (id integer primary key);");
        files.write("V3__broken.sql", "create table half (id integer primary key);\n\ninsert into nowhere values (1);\n");

        assertThatThrownBy(() -> migrations.migrate(TIMEOUT, progress)).satisfies(problem(Problem.MIGRATION_FAILED))
                .hasMessageContaining("V3__broken.sql failed at line 3").hasMessageContaining("no such table: nowhere")
                .hasMessageContaining("SQLITE_ERROR");

        assertThat(rows("select name from sqlite_master where name in ('fine', 'half')")).containsExactly("fine");
        assertThat(progress.files()).containsExactly("V1__shop.sql", "V2__fine.sql");
    }

    @Test
    void statusTellsEveryState() {
        files.write("V2__second.sql", "select 1;");
        files.write("V3__third.sql", "select 1;");
        files.write("V9__ninth.sql", "select 1;");
        migrations.migrate(TIMEOUT, progress);
        files.write("V1__shop.sql", "select 'edited';");
        files.delete("V2__second.sql");
        files.delete("V9__ninth.sql");
        execute("delete from flyway_schema_history where version = '3'");
        files.write("V4__fourth.sql", "select 1;");
        files.write("R__views.sql", "select 1;");

        List<MigrationRow> rows = migrations.status();

        assertThat(rows).extracting(r -> r.file() + " " + r.state().text()).containsExactlyInAnyOrder(
                "V1__shop.sql changed since", "V2__second.sql missing", "V3__third.sql out of order",
                "V4__fourth.sql out of order", "V9__ninth.sql from the future", "R__views.sql pending");
        assertThat(rows.get(0).checksums()).isNotNull();
        assertThat(rows.get(0).run()).isNotNull();
        assertThat(migrations.history().unfinished()).extracting(MigrationRow::file)
                .containsExactly("V3__third.sql", "V4__fourth.sql", "R__views.sql");
    }

    @Test
    void filesThatDisagreeWithTheHistoryAreNamed() {
        files.write("V1__shop.sql", "select 'edited';");
        assertThatThrownBy(migrations::validate).satisfies(problem(Problem.MIGRATION_CHANGED))
                .hasMessageContaining("V1__shop.sql").hasMessageContaining("checksum was");
        files.delete("V1__shop.sql");
        files.write("V2__next.sql", "select 1;");
        assertThatThrownBy(migrations::validate).satisfies(problem(Problem.MIGRATION_MISSING));
        assertThatThrownBy(() -> migrations.migrate(TIMEOUT, progress)).satisfies(problem(Problem.MIGRATION_MISSING))
                .hasMessageContaining("V1__shop.sql");
    }

    @Test
    void aFileAddedBelowTheLastAppliedVersionIsNamed() {
        files.write("V0.5__early.sql", "select 1;");

        assertThatThrownBy(() -> migrations.migrate(TIMEOUT, progress)).satisfies(problem(Problem.MIGRATION_OUT_OF_ORDER))
                .hasMessageContaining("V0.5__early.sql");
    }

    @Test
    void aMigrationThatFailedOutsideATransactionStopsTheNextOne() {
        files.write("V2__outside.sql", "create table half (id integer primary key);\ninsert into nowhere values (1);\n");
        files.write("V2__outside.sql.conf", "executeInTransaction=false");

        assertThatThrownBy(() -> migrations.migrate(TIMEOUT, progress)).satisfies(problem(Problem.MIGRATION_FAILED))
                .hasMessageContaining("outside a transaction");
        assertThat(migrations.status().get(1).state()).isEqualTo(FileState.FAILED);
        assertThatThrownBy(() -> migrations.migrate(TIMEOUT, progress)).satisfies(problem(Problem.MIGRATION_HALF_DONE))
                .hasMessageContaining("V2__outside.sql");
    }

    @Test
    void twoFilesOfOneVersionAreRefused() {
        files.write("V2__one.sql", "select 1;");
        files.write("V2__other.sql", "select 1;");

        assertThatThrownBy(() -> migrations.migrate(TIMEOUT, progress)).satisfies(problem(Problem.MIGRATION_REFUSED))
                .hasMessageContaining("more than one migration with version 2");
    }

    @Test
    void tablesWithoutAHistoryAreNotTakenOver() {
        execute("drop table flyway_schema_history");

        assertThatThrownBy(() -> migrations.migrate(TIMEOUT, progress)).satisfies(problem(Problem.DATABASE_NOT_EMPTY));
    }

    @Test
    void lookingAtAMissingDatabaseCreatesNothing() {
        Path missing = directory.resolve("nowhere/app.sqlite");
        Migrations look = files.sqlite(missing);

        assertThat(look.databaseIsMissing()).isTrue();
        assertThat(look.status()).extracting(MigrationRow::state).containsExactly(FileState.PENDING);
        assertThat(look.pendingScripts()).singleElement().satisfies(s -> assertThat(s.sql()).contains("create table author"));
        look.validate();
        assertThat(missing.getParent()).doesNotExist();
    }

    @Test
    void anApplicationThatGoesOnWritingIsWaitedForNoLongerThanWasSaidAndNamedAsTheReason() throws SQLException {
        files.write("V2__more.sql", "create table more (id integer primary key);");
        try (Connection writing = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = writing.createStatement()) {
            statement.execute("begin immediate");

            assertThatThrownBy(() -> migrations.migrate(Duration.ofMillis(50), progress))
                    .satisfies(problem(Problem.DATABASE_LOCKED)).hasMessageContaining("app.sqlite")
                    .hasMessageContaining("SQLITE_BUSY").hasMessageContaining("--lock-timeout");

            statement.execute("rollback");
        }
        assertThat(migrations.migrate(TIMEOUT, progress)).isEqualTo(1);
    }

    @Test
    void theSignalThatEndsAWaitEndsNoOther() {
        try (StopSignal signal = StopSignal.interruptThisThread()) {
            Thread.currentThread().interrupt();
        }

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aFileThatIsNoDatabaseIsSaid() {
        files.write("noise.sqlite", "x".repeat(2000));
        Migrations look = files.sqlite(files.folder().resolve("noise.sqlite"));

        assertThatThrownBy(look::status).isInstanceOf(HyperstackException.class).hasMessageContaining("SQLITE_NOTADB");
    }

    private static java.util.function.Consumer<Throwable> problem(Problem problem) {
        return e -> assertThat(e).isInstanceOfSatisfying(HyperstackException.class,
                h -> assertThat(h.problem()).as(h.getMessage()).isEqualTo(problem));
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> rows(String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
