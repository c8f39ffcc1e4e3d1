package io.quarkiverse.hyperstack.migration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.Problem;

class SqliteHistoryTest extends HistoryContract {

    private Path database() {
        return directory.resolve("app.sqlite");
    }

    @Override
    Migrations migrations() {
        return files.sqlite(database());
    }

    @Override
    Migrations recording() {
        return migrations();
    }

    @Override
    Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database());
    }

    @Test
    void nobodyRepairsWhileAnotherMigrates() throws SQLException {
        files.write("V1__shop.sql", "select 'edited';");
        RepairPlan plan = migrations().history().repairPlan(false);
        MigrationLock lock = new MigrationLock(SqliteDatabase.lockFile(database()), TIMEOUT, holder -> {
        });
        CompletableFuture.runAsync(lock::acquire).join();

        assertThatThrownBy(() -> migrations().history().repair(plan, Duration.ofMillis(200), new Progress()))
                .satisfies(problem(Problem.MIGRATION_LOCK));
        lock.release();
        migrations().history().repair(plan, TIMEOUT, new Progress());
    }
}
