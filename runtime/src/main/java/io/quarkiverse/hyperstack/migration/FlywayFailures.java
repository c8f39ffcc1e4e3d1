package io.quarkiverse.hyperstack.migration;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** Flyway's exceptions, said in one sentence with one fix. */
final class FlywayFailures {

    private static final Pattern CONCURRENT_INDEX = Pattern
            .compile("(?is)\\bindex\\s+concurrently\\s+(?:if\\s+not\\s+exists\\s+)?(\"(?:[^\"]|\"\")+\"|[^\\s(]+)");

    private final Supplier<List<MigrationRow>> status;
    private final String database;

    /**
     * @param status asks for the state of all migrations, for failures of which Flyway says only the kind
     * @param database how to name the database in messages
     */
    FlywayFailures(Supplier<List<MigrationRow>> status, String database) {
        this.status = status;
        this.database = database;
    }

    HyperstackException translate(FlywayException failure) {
        HyperstackException ours = find(failure, HyperstackException.class);
        if (ours != null) {
            return ours;
        }
        FlywayMigrateException migrate = find(failure, FlywayMigrateException.class);
        SQLException sql = find(failure, SQLException.class);
        if (sql != null && SqlFailures.isReadOnly(sql)) {
            return SqlFailures.readOnly(database, sql, failure);
        }
        boolean away = find(failure, FlywaySqlUnableToConnectToDbException.class) != null;
        if (sql != null && (away || migrate == null && SqlFailures.isConnecting(sql))) {
            return SqlFailures.connecting(database, sql, failure);
        }
        if (sql != null && migrate == null && SqlFailures.isLocked(sql)) {
            return SqlFailures.locked(database, sql, failure);
        }
        if (failure instanceof FlywayValidateException) {
            return HistoryFailures.first(status.get(), firstLine(failure), failure);
        }
        if (migrate != null) {
            return migration(migrate, sql);
        }
        if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new HyperstackException(Problem.DATABASE_NOT_EMPTY,
                    "The database " + database + " has tables but no history of migrations, so nobody knows which files it has",
                    "if it already has what the files make, start once with quarkus.flyway.baseline-on-migrate=true and"
                            + " quarkus.flyway.baseline-version set to the last such file; otherwise name an empty database",
                    failure);
        }
        if (String.valueOf(failure.getMessage()).contains("Number of retries exceeded")) {
            return new HyperstackException(Problem.MIGRATION_LOCK,
                    "Another migration of the database " + database + " did not end in time",
                    "wait for it to end, or give migrate a longer --lock-timeout", failure);
        }
        return new HyperstackException(Problem.MIGRATION_REFUSED,
                "Flyway refuses" + (sql == null ? ": " + firstLine(failure) : " (" + SqlFailures.text(sql) + ")"),
                "correct what it names; --stacktrace shows where it came from", failure);
    }

    private HyperstackException migration(FlywayMigrateException failure, @Nullable SQLException sql) {
        if (failure.getMigration().getState().isFailed()) {
            return HistoryFailures.first(status.get(), firstLine(failure), failure);
        }
        String file = failure.getMigration().getScript();
        String line = failure.getLineNumber() > 0 ? " at line " + failure.getLineNumber() : "";
        String reason = sql == null ? firstLine(failure) : SqlFailures.text(sql);
        String what = "Migration " + file + " failed" + line + ": " + reason;
        if (failure.isExecutableInTransaction()) {
            return new HyperstackException(Problem.MIGRATION_FAILED,
                    what + ". The file was rolled back; the files before it stay applied",
                    sql != null && SqlFailures.isLocked(sql)
                            ? "run migrate again when whoever holds the lock has let go of it"
                            : "correct the statement and run migrate again",
                    failure);
        }
        boolean marked = status.get().stream().anyMatch(row -> row.file().equals(file) && row.state() == FileState.FAILED);
        return new HyperstackException(Problem.MIGRATION_FAILED, what
                + ". The file runs outside a transaction, so what it did before is still there"
                + (marked ? " and it is marked as failed" : ""),
                undo(failure) + ", and run "
                        + (marked ? "migrate repair, then migrate" : "migrate again"),
                failure);
    }

    /** PostgreSQL keeps what is left of an index that could not be built concurrently, under its name. */
    private static String undo(FlywayMigrateException failure) {
        FlywaySqlScriptException script = find(failure, FlywaySqlScriptException.class);
        Matcher index = CONCURRENT_INDEX.matcher(script == null ? "" : String.valueOf(script.getStatement()));
        return index.find()
                ? "correct the rows that the message is about, drop what is left of the index with DROP INDEX CONCURRENTLY IF"
                        + " EXISTS " + index.group(1)
                : "undo what it did, correct the statement";
    }

    static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse(failure.getClass().getSimpleName());
    }

    private static <T> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
