package io.quarkiverse.hyperstack.migration;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.migration.adopt.Mark;
import io.quarkiverse.hyperstack.migration.adopt.Marking;

/**
 * The migrations of one datasource, through the Flyway that the application's configuration describes. Every method throws
 * a {@link HyperstackException} that says what happened and what to do; none leaves a file half applied where the database
 * has transactions for it.
 */
public final class Migrations {

    private final Flyway flyway;
    private final Optional<SqliteDatabase> sqlite;

    /**
     * @param flyway as Quarkus configures it for the datasource
     */
    Migrations(Flyway flyway) {
        this.flyway = flyway;
        this.sqlite = SqliteDatabase.behind(flyway.getConfiguration().getDataSource());
    }

    /**
     * Whether the application has migrations for this datasource. Does not touch the database.
     *
     * @return true when there is at least one file or Java migration
     */
    public boolean exist() {
        return !resources().isEmpty() || haveCode();
    }

    /**
     * Whether some of them are written in Java.
     *
     * @return false when all are files
     */
    public boolean haveCode() {
        Configuration configuration = flyway.getConfiguration();
        return configuration.getJavaMigrations().length > 0
                || !configuration.getJavaMigrationClassProvider().getClasses().isEmpty();
    }

    /**
     * Whether the database is a SQLite file that is not there yet. Then everything is pending.
     *
     * @return false for every other kind of database
     */
    public boolean databaseIsMissing() {
        return sqlite.flatMap(SqliteDatabase::file).filter(Files::notExists).isPresent();
    }

    /**
     * Each migration with its state. Changes and creates nothing.
     *
     * @return in the order in which they run
     */
    public List<MigrationRow> status() {
        return history().status();
    }

    /**
     * Compares files and history, see {@link History#validate}.
     */
    public void validate() {
        history().validate();
    }

    /**
     * What {@link #migrate} would run.
     *
     * @return in the order in which it would run
     */
    public List<MigrationScript> pendingScripts() {
        History history = history();
        return history.looking(look -> {
            Collection<LoadableResource> resources = resources();
            Set<String> marked = history.status(look).stream().filter(row -> row.state() == FileState.TO_BE_MARKED)
                    .map(MigrationRow::file).collect(Collectors.toSet());
            return Arrays.stream(look.info().pending()).map(info -> marked.contains(info.getScript())
                    ? MigrationScript.marked(info.getScript())
                    : MigrationScript.of(info, resources)).toList();
        });
    }

    /**
     * Applies what is pending. Waits while another process migrates the same database. A database that has the structure of
     * the first file already, and no history, is marked first when that file was made for such databases.
     *
     * @param lockTimeout how long it waits, rounded up to seconds on PostgreSQL
     * @param listener told of each file and of who is waited for
     * @return the number of files applied
     */
    public int migrate(Duration lockTimeout, MigrationListener listener) {
        try (MigrationSource source = new MigrationSource(dataSource(), lockTimeout, listener)) {
            DataSource own = source.connections();
            if (!flyway.getConfiguration().isBaselineOnMigrate()) {
                Marking marking = new Marking(this, own);
                if (marking.mark() == Mark.MARKED) {
                    marking.adoption().ifPresent(first -> listener.marked(first.file()));
                }
            }
            List<MigrationRow> rows = History.rows(copy(own).load());
            ProgressCallback progress = new ProgressCallback(listener);
            Flyway migrating = copy(own).ignoreMigrationPatterns(Accepted.by(flyway.getConfiguration(), rows))
                    .lockRetryCount((int) Math.max(1, lockTimeout.plusMillis(999).toSeconds()))
                    .callbacks(Stream.concat(Arrays.stream(flyway.getConfiguration().getCallbacks()), Stream.of(progress))
                            .toArray(Callback[]::new))
                    .load();
            int count = migrating.migrate().migrationsExecuted;
            progress.committed();
            return count;
        } catch (FlywayException e) {
            throw failures().translate(e);
        }
    }

    /**
     * What the database says of the migrations.
     *
     * @return looks and repairs; nothing has been asked yet
     */
    public History history() {
        return new History(this);
    }

    /**
     * A failure of Flyway in words of ours.
     *
     * @param failure what it threw
     * @return what happened and what to do
     */
    public HyperstackException said(FlywayException failure) {
        return failures().translate(failure);
    }

    FlywayFailures failures() {
        String database = DatasourceUrl.of(flyway.getConfiguration().getDataSource()).map(DatasourceUrl::shown).orElse("");
        return new FlywayFailures(this::status, database);
    }

    /**
     * The files of the application, whatever the database knows of them.
     *
     * @return in no order; without Java migrations
     */
    public List<MigrationScript> files() {
        return resources().stream().map(MigrationScript::of).toList();
    }

    /**
     * Where the files are.
     *
     * @return the locations of Flyway as configured, such as {@code classpath:db/migration}
     */
    public List<String> locations() {
        return Arrays.stream(flyway.getConfiguration().getLocations()).map(Object::toString).toList();
    }

    /**
     * The version of the last file, whatever the database knows of it.
     *
     * @return empty when there is no versioned migration
     */
    public Optional<String> lastVersion() {
        return versioned().max(Comparator.comparing(MigrationInfo::getVersion)).map(info -> info.getVersion().getVersion());
    }

    /**
     * The first versioned migration, whatever the database knows of it.
     *
     * @return empty when there is no versioned migration
     */
    public Optional<FirstMigration> first() {
        return versioned().min(Comparator.comparing(MigrationInfo::getVersion)).map(info -> new FirstMigration(
                info.getVersion().getVersion(), info.getScript(), MigrationScript.of(info, resources()).sql()));
    }

    private Stream<MigrationInfo> versioned() {
        return known().stream().filter(info -> info.getVersion() != null);
    }

    /**
     * The same migrations of the same database, with something changed.
     *
     * @param change changes the copy of their configuration that it is given
     * @return other migrations
     */
    public Migrations with(UnaryOperator<FluentConfiguration> change) {
        return new Migrations(change.apply(copy(flyway.getConfiguration().getDataSource())).load());
    }

    /**
     * The database that the configuration names.
     *
     * @return connections that migrations can run on
     */
    public DataSource dataSource() {
        return flyway.getConfiguration().getDataSource();
    }

    /**
     * The database that the configuration names, for looking only.
     *
     * @return connections that create no file and, on SQLite, can write nothing
     */
    public DataSource reading() {
        return sqlite.<DataSource>map(SqliteReadDataSource::new).orElseGet(this::dataSource);
    }

    /**
     * All migrations of the application, whatever the database knows of them.
     *
     * @return as Flyway knows them, in the order in which they run
     */
    public List<MigrationInfo> known() {
        try (QuietFlyway quiet = new QuietFlyway()) {
            return List.of(copy(new SqliteMemoryDataSource()).schemas().defaultSchema(null).load().info().all());
        }
    }

    /**
     * The table in which is kept what ran.
     *
     * @return its name without a schema
     */
    public String historyTable() {
        return flyway.getConfiguration().getTable();
    }

    /**
     * How the files are named.
     *
     * @return the configuration of these migrations, for reading
     */
    public Configuration naming() {
        return flyway.getConfiguration();
    }

    /**
     * The configuration of these migrations for another database.
     *
     * @param source connections to that database
     * @return a copy that may be changed
     */
    public FluentConfiguration configuration(DataSource source) {
        return copy(source);
    }

    private FluentConfiguration copy(DataSource source) {
        Configuration configuration = flyway.getConfiguration();
        return Flyway.configure(configuration.getClassLoader()).configuration(configuration).dataSource(source)
                .ignoreMigrationPatterns(Accepted.by(configuration));
    }

    private Collection<LoadableResource> resources() {
        Configuration configuration = flyway.getConfiguration();
        List<LoadableResource> found = new ArrayList<>();
        for (String prefix : List.of(configuration.getSqlMigrationPrefix(), configuration.getRepeatableSqlMigrationPrefix(),
                "B")) {
            found.addAll(configuration.getResourceProvider().getResources(prefix, configuration.getSqlMigrationSuffixes()));
        }
        return found;
    }
}
