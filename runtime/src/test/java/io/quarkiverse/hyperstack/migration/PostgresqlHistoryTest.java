package io.quarkiverse.hyperstack.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class PostgresqlHistoryTest extends HistoryContract {

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterEach
    void drop() {
        database.drop();
    }

    @Override
    Migrations migrations() {
        return files.of(database.jdbcUrl());
    }

    /** Its transactional lock is rolled back together with the row of the file that failed. */
    @Override
    Migrations recording() {
        FluentConfiguration configuration = files.configuration(database.jdbcUrl(), null, null);
        configuration.getPluginRegister().getExact(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        return new Migrations(configuration.load());
    }

    @Override
    Connection open() throws SQLException {
        return database.open();
    }

    @Test
    void aFileThatFailedOutsideATransactionLeavesNoRowUnlessTheLockIsASessions() throws SQLException {
        files.write("V6__outside.sql", "create table half (id integer primary key);\ninsert into nowhere values (1);\n");
        files.write("V6__outside.sql.conf", "executeInTransaction=false");

        assertThatThrownBy(this::migrate).satisfies(problem(Problem.MIGRATION_FAILED))
                .hasMessageContainingAll("what it did before is still there", "undo what it did")
                .hasMessageNotContainingAny("marked as failed", "repair");

        assertThat(migrations().status()).last().extracting(MigrationRow::state).isEqualTo(FileState.PENDING);
        assertThat(query("select count(*) from half")).containsExactly("0");
    }

    @Test
    void nobodyRepairsWhileAnotherMigrates() throws SQLException {
        files.write("V1__shop.sql", "select 'edited';");
        RepairPlan plan = migrations().history().repairPlan(false);
        migrations().history().repair(plan, TIMEOUT, new Progress());
        files.write("V6__slow.sql", Gate.PASS);
        CompletableFuture<Integer> slow;
        CompletableFuture<Void> waiting;
        Progress progress = new Progress();
        try (Gate gate = Gate.shut(database.jdbcUrl())) {
            slow = CompletableFuture.supplyAsync(this::migrate);
            await().atMost(TIMEOUT).until(
                    () -> !List.of("0").equals(query("select count(*) from pg_locks where locktype = 'advisory' and database ="
                            + " (select oid from pg_database where datname = current_database())")));
            files.write("V1__shop.sql", "select 'edited again';");
            RepairPlan next = migrations().history().repairPlan(false);

            assertThatThrownBy(() -> migrations().history().repair(next, Duration.ofMillis(200), new Progress()))
                    .satisfies(problem(Problem.MIGRATION_LOCK));
            waiting = CompletableFuture.runAsync(() -> migrations().history().repair(next, TIMEOUT, progress));
            await().atMost(TIMEOUT).until(() -> !progress.holders().isEmpty());
        }

        assertThat(progress.holders()).singleElement().asString().contains("backend ");
        assertThat(slow.join()).isEqualTo(1);
        waiting.join();
        assertThat(migrations().history().disagreements()).isEmpty();
    }
}
