package io.quarkiverse.hyperstack.migration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.adopt.Marking;

/**
 * What a database says of the migrations of an application: which it has, and where it disagrees with the files. Flyway reads
 * it, and Flyway repairs it.
 */
public final class History {

    private final Migrations migrations;

    History(Migrations migrations) {
        this.migrations = migrations;
    }

    /**
     * Each migration with its state. Changes and creates nothing.
     *
     * @return in the order in which they run
     */
    public List<MigrationRow> status() {
        return looking(this::status);
    }

    /** The same within a look. */
    List<MigrationRow> status(Flyway look) {
        return new Marking(migrations, look.getConfiguration().getDataSource()).foreseen(rows(look));
    }

    /**
     * The migrations that a start must wait for: those whose content the database does not have, or not all of it.
     *
     * @return in the order in which they run; empty when the database is ready, also when it is ahead of the application
     */
    public List<MigrationRow> unfinished() {
        return status().stream().filter(row -> row.state().isUnfinished()).toList();
    }

    /**
     * Compares files and history: checksums, order, missing and failed ones. Pending migrations are fine.
     *
     * @throws HyperstackException the worst disagreement
     */
    public void validate() {
        compare((rows, failure) -> {
            throw HistoryFailures.first(rows, FlywayFailures.firstLine(failure), failure);
        });
    }

    /**
     * Compares files and history as {@link #validate} does.
     *
     * @return each disagreement, in the order of {@link #status}; empty when there is none
     */
    public List<HyperstackException> disagreements() {
        List<HyperstackException> found = new ArrayList<>();
        compare((rows, failure) -> {
            rows.forEach(row -> row.disagreement().ifPresent(found::add));
            if (found.isEmpty()) {
                found.add(HistoryFailures.first(rows, FlywayFailures.firstLine(failure), failure));
            }
        });
        return found;
    }

    private void compare(BiConsumer<List<MigrationRow>, FlywayValidateException> disagreeing) {
        List<MigrationRow> rows = status();
        looking(look -> {
            try {
                look.validate();
            } catch (FlywayValidateException e) {
                disagreeing.accept(rows, e);
            }
            return true;
        }, Accepted.by(migrations.naming(), rows, Accepted.PENDING));
    }

    /**
     * What {@link #repair} would do. Changes nothing.
     *
     * @param deleteMissing whether entries whose file is gone are marked as deleted
     * @return the plan
     * @throws HyperstackException {@link Problem#REPAIR_OF_FUTURE} when only a newer release can do it
     */
    public RepairPlan repairPlan(boolean deleteMissing) {
        List<MigrationRow> rows = status();
        RepairPlan plan = RepairPlan.of(rows, deleteMissing);
        if (!plan.isEmpty()) {
            plan.requireOurs(rows);
        }
        return plan;
    }

    /**
     * Brings the history in order. Waits while another process migrates the same database. Entries of newer releases stay.
     *
     * @param plan what is done
     * @param lockTimeout how long it waits
     * @param listener told of who is waited for
     * @throws HyperstackException {@link Problem#REPAIR_STALE} when the history is another one than that of the plan
     */
    public void repair(RepairPlan plan, Duration lockTimeout, MigrationListener listener) {
        try (MigrationSource source = new MigrationSource(migrations.dataSource(), lockTimeout, listener)) {
            new HistoryRepair(migrations.configuration(source.connections()), plan, lockTimeout).run();
        } catch (FlywayException e) {
            throw migrations.failures().translate(e);
        }
    }

    static List<MigrationRow> rows(Flyway look) {
        return new MigrationRows(look.info().all(), look.getConfiguration()).rows();
    }

    /** Asks without changing or creating anything. */
    <T> T looking(Function<Flyway, T> question) {
        return looking(question, Accepted.by(migrations.naming(), Accepted.PENDING));
    }

    private <T> T looking(Function<Flyway, T> question, String... accepted) {
        try {
            DataSource reading = migrations.databaseIsMissing()
                    ? new SqliteMemoryDataSource()
                    : SqliteDatabase.behind(migrations.dataSource()).<DataSource>map(SqliteReadDataSource::new)
                            .orElseGet(migrations::dataSource);
            FluentConfiguration configuration = migrations.configuration(reading).ignoreMigrationPatterns(accepted);
            Callback[] looking = Arrays.stream(configuration.getCallbacks())
                    .filter(callback -> !(callback instanceof UnmarkedDatabaseGuard)).toArray(Callback[]::new);
            return question.apply(configuration.callbacks(looking).load());
        } catch (FlywayException e) {
            throw migrations.failures().translate(e);
        }
    }
}
