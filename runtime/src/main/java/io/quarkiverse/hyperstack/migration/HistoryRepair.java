package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** Brings the history in order, through Flyway. Nobody migrates meanwhile. */
final class HistoryRepair {

    private final FluentConfiguration configuration;
    private final RepairPlan planned;
    private final Duration lockTimeout;

    /**
     * @param configuration with connections that hold the lock of migrations, or may take it
     * @param planned what a person has seen
     * @param lockTimeout how long to wait for another migration
     */
    HistoryRepair(FluentConfiguration configuration, RepairPlan planned, Duration lockTimeout) {
        this.configuration = configuration;
        this.planned = planned;
        this.lockTimeout = lockTimeout;
    }

    /**
     * Does it, when the plan is still what has to be done.
     *
     * @throws HyperstackException {@link Problem#REPAIR_STALE} when somebody else changed the history since the plan was made
     */
    void run() {
        DataSource source = configuration.getDataSource();
        try (Connection held = source.getConnection();
                PostgresqlLock lock = PostgresqlLock.takeWhere(configuration, held, lockTimeout)) {
            List<MigrationRow> rows = new MigrationRows(configuration.load().info().all(), configuration).rows();
            if (!RepairPlan.of(rows, planned.deleteMissing()).equals(planned)) {
                throw new HyperstackException(Problem.REPAIR_STALE,
                        "The history of " + held.getMetaData().getURL().replaceFirst("\\?.*", "")
                                + " was changed by somebody else since the repair was shown, so nothing was repaired",
                        "run migrate repair again");
            }
            planned.requireOurs(rows);
            configuration.ignoreMigrationPatterns(patterns(rows)).load().repair();
        } catch (SQLException e) {
            throw new FlywayException("The database does not answer", e);
        }
    }

    private String[] patterns(List<MigrationRow> rows) {
        return planned.deleteMissing()
                ? Accepted.by(configuration, rows, Accepted.FUTURE)
                : Accepted.by(configuration, Accepted.FUTURE, Accepted.MISSING);
    }
}
