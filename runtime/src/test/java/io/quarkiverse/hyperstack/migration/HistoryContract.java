package io.quarkiverse.hyperstack.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** What a database says of the migrations, and how it is put right. */
abstract class HistoryContract {

    static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String FAILING = "create table half (id integer primary key);\ninsert into nowhere values (1);\n";

    @TempDir
    Path directory;

    MigrationFolder files;

    abstract Migrations migrations();

    /** Those whose history keeps the rows of files that failed. */
    abstract Migrations recording();

    abstract Connection open() throws SQLException;

    @BeforeEach
    void threeFilesThatRan() {
        files = new MigrationFolder(directory.resolve("files"));
        files.write("V1__shop.sql", "create table shop (id integer primary key);\ninsert into shop values (1);\n");
        files.write("V2__book.sql", "create table book (id integer primary key);\ninsert into book values (1), (2);\n");
        files.write("V5__more.sql", "insert into book values (3);\n");
        files.write("R__views.sql", "create view shops as select id from shop;\n");
        assertThat(migrate()).isEqualTo(4);
    }

    final int migrate() {
        return migrations().migrate(TIMEOUT, new Progress());
    }

    private List<String> status() {
        return migrations().status().stream().map(row -> row.file() + " " + row.state().text()).toList();
    }

    private List<String> plan(boolean deleteMissing) {
        return migrations().history().repairPlan(deleteMissing).entries().stream()
                .map(entry -> entry.action().text() + " " + entry.file()).toList();
    }

    private void repair(boolean deleteMissing) {
        History history = migrations().history();
        history.repair(history.repairPlan(deleteMissing), TIMEOUT, new Progress());
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    final List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private List<String> history() throws SQLException {
        return query("select coalesce(version, '') || ' ' || type || ' ' || description from flyway_schema_history"
                + " order by installed_rank");
    }

    static Consumer<Throwable> problem(Problem problem) {
        return e -> assertThat(e).isInstanceOfSatisfying(HyperstackException.class,
                h -> assertThat(h.problem()).as(h.getMessage()).isEqualTo(problem));
    }

    @Test
    void eachStateIsTold() {
        files.write("V1__shop.sql", "select 'edited';");
        files.delete("V2__book.sql");
        files.write("V3__early.sql", "select 1;");
        files.write("V6__next.sql", "select 1;");
        files.write("R__views.sql", "drop view shops;\ncreate view shops as select id from shop where id > 0;\n");

        assertThat(status()).containsExactly("V1__shop.sql changed since", "V2__book.sql missing", "V5__more.sql applied",
                "V3__early.sql out of order", "V6__next.sql pending", "R__views.sql pending");
        MigrationRow repeatable = migrations().status().get(5);
        assertThat(repeatable.run()).isNull();
        assertThat(repeatable.note()).startsWith("runs again: it changed since ");
        assertThat(migrations().status()).filteredOn(row -> row.state().isWrong())
                .extracting(row -> row.disagreement().orElseThrow().problem())
                .containsExactly(Problem.MIGRATION_CHANGED, Problem.MIGRATION_MISSING, Problem.MIGRATION_OUT_OF_ORDER);
        assertThat(migrations().history().unfinished()).extracting(MigrationRow::file)
                .containsExactly("V3__early.sql", "V6__next.sql", "R__views.sql");
    }

    @Test
    void eachDisagreementIsListedWithWhatToDo() {
        assertThat(migrations().history().disagreements()).isEmpty();
        files.write("V1__shop.sql", "select 'edited';");
        files.delete("V2__book.sql");
        files.write("V3__early.sql", "select 1;");
        files.write("V6__next.sql", "select 1;");

        List<HyperstackException> found = migrations().history().disagreements();

        assertThat(found).extracting(HyperstackException::problem).containsExactly(Problem.MIGRATION_CHANGED,
                Problem.MIGRATION_MISSING, Problem.MIGRATION_OUT_OF_ORDER);
        assertThat(found.get(0)).hasMessageContainingAll("V1__shop.sql", "its checksum was", "Fix: restore the file");
        assertThat(found.get(1)).hasMessageContainingAll("V2__book.sql", "--delete-missing");
        assertThat(found.get(2)).hasMessageContainingAll("V3__early.sql", "quarkus.flyway.out-of-order=true");
        assertThatThrownBy(() -> migrations().validate()).satisfies(problem(Problem.MIGRATION_CHANGED));
    }

    @Test
    void aFileThatWasRenamedIsToldAndTakenOver() throws SQLException {
        files.delete("V5__more.sql");
        files.write("V5__books.sql", "insert into book values (3);\n");

        assertThat(status()).contains("V5__more.sql changed since");
        assertThat(migrations().history().disagreements()).singleElement().satisfies(problem(Problem.MIGRATION_CHANGED))
                .asString().contains("its words were \"more\" and are now \"books\"");
        repair(false);

        assertThat(history()).contains("5 SQL books");
        assertThat(migrations().history().disagreements()).isEmpty();
        assertThat(query("select count(*) from book")).containsExactly("3");
    }

    @Test
    void filesOutOfOrderRunWhereTheConfigurationLetsThem() throws SQLException {
        files.write("V3__early.sql", "insert into book values (7);\n");
        Migrations lenient = migrations().with(configuration -> configuration.outOfOrder(true));

        assertThat(lenient.status()).filteredOn(row -> row.file().equals("V3__early.sql")).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(FileState.PENDING);
            assertThat(row.note()).contains("below version 5", "quarkus.flyway.out-of-order");
        });
        assertThat(lenient.history().disagreements()).isEmpty();
        lenient.migrate(TIMEOUT, new Progress());

        assertThat(query("select count(*) from book where id = 7")).containsExactly("1");
        assertThat(status()).contains("V3__early.sql applied");
    }

    @Test
    void whatTheConfigurationAcceptsIsNotWrong() {
        files.delete("V2__book.sql");
        files.write("V3__early.sql", "select 1;");
        Migrations lenient = migrations()
                .with(configuration -> configuration.ignoreMigrationPatterns("*:missing", "*:ignored", "*:future"));

        assertThat(lenient.status()).extracting(row -> row.file() + " " + row.state().text())
                .contains("V2__book.sql missing, accepted", "V3__early.sql excluded");
        assertThat(lenient.history().disagreements()).isEmpty();
        assertThat(lenient.history().unfinished()).isEmpty();
        assertThat(lenient.history().repairPlan(true).isEmpty()).isTrue();
    }

    @Test
    void filesAtAndBelowABaselineAndAboveATargetAreNotRun() throws SQLException {
        execute("drop table flyway_schema_history");
        files.write("V6__next.sql", "select 1;");
        migrations().with(configuration -> configuration.baselineVersion("2")).configuration(migrations().dataSource())
                .baselineVersion("2").load().baseline();
        Migrations aimed = migrations().with(configuration -> configuration.target(MigrationVersion.fromVersion("5")));

        assertThat(aimed.status()).extracting(row -> row.file() + " " + row.state().text() + ": " + row.note()).containsExactly(
                "V1__shop.sql excluded: not above the baseline of the database",
                "V2__book.sql excluded: not above the baseline of the database",
                "<< Flyway Baseline >> baseline: nothing was run for this version and those before it",
                "V5__more.sql pending: ", "V6__next.sql excluded: above the configured target", "R__views.sql pending: ");
    }

    @Test
    void anApplicationThatWasRolledBackFindsNothingWrongAndChangesNothing() throws SQLException {
        files.write("V9__newer.sql", "insert into book values (9);\n");
        files.write("R__newer.sql", "create view books as select id from book;\n");
        migrate();
        files.delete("V9__newer.sql");
        files.delete("R__newer.sql");
        List<String> before = history();

        assertThat(status()).contains("V9__newer.sql from the future", "R__newer.sql from the future");
        assertThat(migrations().history().disagreements()).isEmpty();
        assertThat(migrations().history().unfinished()).isEmpty();
        assertThat(migrate()).isZero();
        assertThat(plan(true)).containsExactly("leave V9__newer.sql", "leave R__newer.sql");
        assertThat(migrations().history().repairPlan(true).isEmpty()).isTrue();
        files.write("V1__shop.sql", "select 'edited';");
        files.delete("V2__book.sql");
        assertThat(plan(true)).containsExactly("accept V1__shop.sql", "delete V2__book.sql", "leave V9__newer.sql",
                "leave R__newer.sql");
        repair(true);

        assertThat(history()).containsAll(before).hasSize(before.size() + 1).contains("2 DELETE book");
        assertThat(status()).contains("V1__shop.sql applied", "V2__book.sql missing, accepted", "V9__newer.sql from the future",
                "R__newer.sql from the future");
        assertThat(migrations().history().disagreements()).isEmpty();
        assertThat(query("select count(*) from book")).containsExactly("4");
    }

    private void fail(String file) {
        files.write(file, FAILING);
        files.write(file + ".conf", "executeInTransaction=false");
        assertThatThrownBy(() -> recording().migrate(TIMEOUT, new Progress())).satisfies(problem(Problem.MIGRATION_FAILED))
                .hasMessageContainingAll("outside a transaction", "marked as failed", "migrate repair");
    }

    @Test
    void aFileThatFailedRunsAgainOnceItsRowIsGone() throws SQLException {
        fail("V6__outside.sql");
        assertThat(status()).contains("V6__outside.sql failed");
        assertThat(migrations().history().unfinished()).extracting(MigrationRow::file).containsExactly("V6__outside.sql");
        assertThat(migrations().history().disagreements()).singleElement().satisfies(problem(Problem.MIGRATION_HALF_DONE))
                .asString().contains("migrate repair");
        execute("drop table half");
        files.write("V6__outside.sql", "create table half (id integer primary key);\n");
        assertThatThrownBy(this::migrate).satisfies(problem(Problem.MIGRATION_HALF_DONE));

        assertThat(plan(false)).containsExactly("remove V6__outside.sql");
        assertThat(history()).hasSize(5);
        repair(false);

        assertThat(status()).contains("V6__outside.sql pending");
        assertThat(migrate()).isEqualTo(1);
        assertThat(query("select count(*) from half")).containsExactly("0");
    }

    @Test
    void whatIsGoneIsMarkedOnlyWhenAskedFor() throws SQLException {
        files.delete("V2__book.sql");
        assertThat(plan(false)).containsExactly("leave V2__book.sql");
        assertThat(migrations().history().repairPlan(false).isEmpty()).isTrue();
        files.write("V1__shop.sql", "select 'edited';");
        repair(false);
        assertThat(status()).contains("V1__shop.sql applied", "V2__book.sql missing");

        repair(true);

        assertThat(status()).contains("V2__book.sql missing, accepted");
        assertThat(migrate()).isZero();
        assertThat(query("select count(*) from book")).containsExactly("3");
    }

    @Test
    void aFailureOfANewerReleaseIsLeftToIt() throws SQLException {
        fail("V9__outside.sql");
        files.delete("V9__outside.sql");
        files.delete("V9__outside.sql.conf");

        assertThat(status()).contains("V9__outside.sql from the future, failed");
        assertThat(migrations().history().unfinished()).isEmpty();
        assertThat(migrations().history().disagreements()).isEmpty();
        assertThat(plan(false)).containsExactly("leave V9__outside.sql");
        files.write("V1__shop.sql", "select 'edited';");

        assertThatThrownBy(() -> plan(false)).satisfies(problem(Problem.REPAIR_OF_FUTURE)).hasMessageContaining("V9__outside");
        assertThat(history()).hasSize(5);
    }

    @Test
    void aRepairThatIsNoLongerWhatWasShownIsRefused() throws SQLException {
        files.write("V1__shop.sql", "select 'edited';");
        RepairPlan shown = migrations().history().repairPlan(false);
        files.delete("V2__book.sql");

        assertThatThrownBy(() -> migrations().history().repair(shown, TIMEOUT, new Progress()))
                .satisfies(problem(Problem.REPAIR_STALE));
        assertThat(status()).contains("V1__shop.sql changed since");
    }
}
