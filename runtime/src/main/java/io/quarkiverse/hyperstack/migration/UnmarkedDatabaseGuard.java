package io.quarkiverse.hyperstack.migration;

import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.adopt.Mark;
import io.quarkiverse.hyperstack.migration.adopt.Marking;
import io.quarkiverse.hyperstack.workflow.SqliteFile;

/**
 * For dev mode and tests, when the first migration file meets a database that synchronizing has filled: a file that was made
 * for such databases adopts it; for another one this says what to do, where Flyway would refuse in its own words.
 */
final class UnmarkedDatabaseGuard implements Callback {

    private static final int NAMED = 5;

    private final boolean disposable;

    /**
     * @param disposable whether a database may be deleted; otherwise Flyway says what it says, unless the database is adopted
     */
    UnmarkedDatabaseGuard(boolean disposable) {
        this.disposable = disposable;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return false;
    }

    @Override
    public void handle(Event event, Context context) {
        Configuration configuration = context.getConfiguration();
        if (configuration.isBaselineOnMigrate()) {
            return;
        }
        try {
            TableNames tables = TableNames.of(context.getConnection());
            boolean hasHistory = tables.all().contains(configuration.getTable());
            if (!hasHistory && !isAdopted(configuration) && tables.areUnmarked(configuration.getTable()) && disposable) {
                throw refusal(tables.all(), context.getConnection().getMetaData().getURL());
            }
        } catch (SQLException e) {
            throw new FlywayException("The tables of the database cannot be listed", e);
        }
    }

    private static boolean isAdopted(Configuration configuration) {
        Migrations migrations = new Migrations(
                Flyway.configure(configuration.getClassLoader()).configuration(configuration).load());
        return new Marking(migrations, configuration.getDataSource()).mark() != Mark.NOT_MEANT;
    }

    @Override
    public String getCallbackName() {
        return "hyperstack unmarked database";
    }

    private static HyperstackException refusal(List<String> tables, String url) {
        String named = String.join(", ", tables.subList(0, Math.min(NAMED, tables.size())))
                + (tables.size() > NAMED ? ", …" : "");
        String again = SqliteFile.of(url).map(file -> "delete " + file.toAbsolutePath().normalize())
                .orElse("empty the database");
        return new HyperstackException(Problem.DATABASE_NOT_EMPTY,
                "The database has " + tables.size() + (tables.size() == 1 ? " table (" : " tables (") + named
                        + ") but no history of migrations, so nobody knows which files it has",
                again + " to begin again from the files, or, to keep the rows, set quarkus.flyway.baseline-on-migrate=true and"
                        + " quarkus.flyway.baseline-version to the last file whose content the tables already have"
                        + " (0 when there is none)");
    }
}
