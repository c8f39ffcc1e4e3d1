package io.quarkiverse.hyperstack.migration.adopt;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.FirstMigration;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.TableNames;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.migration.replay.Replay;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.LiveStructure;
import io.quarkiverse.hyperstack.schema.ScratchDatabase;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * Marks a database that has no history and exactly the structure of the first migration as having that one, when the file
 * says that there are such databases. Several processes may do this at once.
 */
public final class Marking {

    /** In Flyway's history. */
    public static final String DESCRIPTION = "adopted";

    private static final Logger LOG = Logger.getLogger(Marking.class);
    /** Before every file. */
    private static final String NOTHING = "0";
    private static final String WAYS_ON = "either synchronize it once more with the release that did so before"
            + " (quarkus.hyperstack.synchronize=true) and migrate then, or begin the files with it as it is: delete the first"
            + " file and run migrate adopt --accept-differences on this database";

    private final Migrations migrations;
    private final DataSource source;

    /**
     * @param migrations the migrations
     * @param source connections to the database; for SQLite those that hold the lock of migrations while they are open
     */
    public Marking(Migrations migrations, DataSource source) {
        this.migrations = migrations;
        this.source = source;
    }

    /**
     * The first migration, when it says that there are databases which have its structure already.
     *
     * @return empty for all other migrations
     */
    public Optional<FirstMigration> adoption() {
        return migrations.first().filter(first -> GeneratedFile.isAdoption(first.sql()));
    }

    /**
     * Looks, and marks.
     *
     * @return what became of it
     * @throws HyperstackException {@link Problem#ADOPTED_DIFFERS} with the differences; then nothing was changed
     */
    public Mark mark() {
        Optional<FirstMigration> first = adoption();
        if (first.isEmpty()) {
            return Mark.NOT_MEANT;
        }
        if (hasHistory()) {
            return Mark.MARKED_BEFORE;
        }
        try (Connection held = source.getConnection()) {
            TableNames tables = TableNames.of(held, first.get().sql());
            if (tables.all().isEmpty()) {
                return Mark.EMPTY;
            }
            if (!tables.areUnmarked(configuration().getTable()) || hasHistory()) {
                return Mark.MARKED_BEFORE;
            }
            if (!tables.someIsForeign()) {
                baseline(NOTHING);
                return Mark.EMPTY;
            }
            return compared(first.get(), held.getMetaData().getURL());
        } catch (SQLException e) {
            throw new FlywayException("The tables of the database cannot be listed", e);
        }
    }

    /**
     * Says of the first migration what {@link #mark} would do.
     *
     * @param rows the state of all migrations
     * @return the same; the first one is {@link io.quarkiverse.hyperstack.migration.FileState#TO_BE_MARKED} when the structure
     *         is going to be compared
     */
    public List<MigrationRow> foreseen(List<MigrationRow> rows) {
        if (rows.isEmpty() || migrations.naming().isBaselineOnMigrate() || migrations.databaseIsMissing()
                || rows.stream().anyMatch(row -> row.run() != null)) {
            return rows;
        }
        Optional<FirstMigration> adoption = adoption();
        if (adoption.isEmpty()) {
            return rows;
        }
        FirstMigration first = adoption.get();
        try (Connection connection = source.getConnection()) {
            TableNames tables = TableNames.of(connection, first.sql());
            if (!tables.areUnmarked(configuration().getTable()) || !tables.someIsForeign()) {
                return rows;
            }
            return rows.stream().map(row -> row.file().equals(first.file()) ? row.toBeMarked() : row).toList();
        } catch (SQLException e) {
            throw new FlywayException("The tables of the database cannot be listed", e);
        }
    }

    /**
     * Looks, and marks nothing.
     *
     * @throws HyperstackException {@link Problem#ADOPTED_DIFFERS} as {@link #mark} does, also for a database with a history
     */
    public void requireEqual() {
        FirstMigration first = adoption().orElseThrow();
        Plan plan = differences(first, url());
        if (!plan.isEmpty()) {
            throw differs(first, plan);
        }
    }

    private String url() {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new FlywayException("The database does not say what it is", e);
        }
    }

    private Mark compared(FirstMigration first, String jdbcUrl) {
        Plan plan = differences(first, jdbcUrl);
        if (!plan.isEmpty()) {
            // somebody else may have marked it meanwhile, and gone on from there
            if (hasHistory()) {
                return Mark.MARKED_BEFORE;
            }
            throw differs(first, plan);
        }
        baseline(first.version());
        LOG.infof("The database has exactly the structure of %s and is marked as having version %s. Nothing was run.",
                first.file(), first.version());
        return Mark.MARKED;
    }

    private static HyperstackException differs(FirstMigration first, Plan plan) {
        return new HyperstackException(Problem.ADOPTED_DIFFERS, "The database has no history, and it differs from "
                + first.file() + ". To be like it, it needs: " + Differences.text(plan), WAYS_ON);
    }

    private Plan differences(FirstMigration first, String jdbcUrl) {
        return new LiveStructure(jdbcUrl, source::getConnection).differences(structure(first, jdbcUrl));
    }

    private Desired structure(FirstMigration first, String jdbcUrl) {
        Replay replay = new Replay(Replay.only(migrations, first.file()), List.of());
        try (ScratchDatabase scratch = Synchronizer.forJdbcUrl(jdbcUrl).scratchDatabase(source::getConnection,
                List.of(first.sql()))) {
            Set<String> before = scratch.schemas();
            replay.in(scratch);
            return Desired.of(scratch.script(before));
        }
    }

    private boolean hasHistory() {
        return configuration().load().info().applied().length > 0;
    }

    private void baseline(String version) {
        configuration().baselineVersion(version).baselineDescription(DESCRIPTION).load().baseline();
    }

    private FluentConfiguration configuration() {
        return migrations.configuration(source);
    }
}
