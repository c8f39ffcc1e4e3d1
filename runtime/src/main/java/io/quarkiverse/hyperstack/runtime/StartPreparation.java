package io.quarkiverse.hyperstack.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.workflow.AddressCheck;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.DatasourceWorkflow;
import io.quarkiverse.hyperstack.workflow.Decision;
import io.quarkiverse.hyperstack.workflow.MigrationFolders;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkiverse.hyperstack.workflow.RuntimeDefaults;
import io.quarkiverse.hyperstack.workflow.Setting;
import io.quarkiverse.hyperstack.workflow.SqliteFile;
import io.quarkiverse.hyperstack.workflow.UserSettings;
import io.quarkiverse.hyperstack.workflow.Workflow;
import io.smallrye.config.SmallRyeConfig;

/** What a start does before anything opens a database: contradictions are reported, SQLite files are made ready. */
final class StartPreparation {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.hyperstack");

    private final BuiltApplication application;
    private final Optional<BuiltApplication> previous;
    private final SmallRyeConfig config;
    private final UserSettings settings;
    private final AddressCheck addresses;
    private final RunKind run;

    /**
     * @param application what the build knew
     * @param previous what the build before a live reload knew; empty at a first start
     * @param config the configuration of this start
     */
    StartPreparation(BuiltApplication application, Optional<BuiltApplication> previous, SmallRyeConfig config) {
        this.application = application;
        this.previous = previous;
        this.config = config;
        this.settings = ConfiguredSettings.of(config);
        this.addresses = new AddressCheck(application, settings, ConfiguredSettings.outside(config));
        this.run = RunKind.of(config.getProfiles(), application.launched());
    }

    /**
     * Does it.
     *
     * @throws HyperstackException when the settings contradict each other, an address cannot be used, or a file cannot be
     *         created
     */
    void run() {
        for (BuiltApplication.Datasource datasource : application.datasources()) {
            if (addresses.isActive(datasource)) {
                prepare(datasource);
            }
        }
    }

    private void prepare(BuiltApplication.Datasource datasource) {
        Decision decision = new DatasourceWorkflow(application, datasource, settings).decide(run);
        new DisposableData(run, config).check(datasource);
        LOG.debugf("Workflow of %s: %s, because %s", datasource.title(), decision.workflow(), decision.reason());
        reportChange(datasource, decision);
        if (decision.workflow() == Workflow.SYNCHRONIZE && run == RunKind.PRODUCTION) {
            LOG.warnf("%s is brought to the structure of the entities at each start of this production application, because"
                    + " %s. Nothing that holds data is dropped. When others depend on it, move to migrations.",
                    capitalized(datasource.title()), decision.reason());
        }
        addresses.check(datasource);
        if (decision.workflow() == Workflow.MIGRATE) {
            requireFiles(datasource);
        }
        if (datasource.isSqlite()) {
            url(datasource).flatMap(SqliteFile::of).ifPresent(file -> prepare(datasource, file));
        }
    }

    /** Files of another kind of database, and none of this one. */
    static void requireFiles(BuiltApplication.Datasource datasource) {
        if (datasource.otherFiles().isPresent()) {
            throw MigrationFolders.notBegun(capitalized(datasource.title()), datasource.kind(), datasource.otherFiles().get());
        }
    }

    private void reportChange(BuiltApplication.Datasource datasource, Decision now) {
        Optional<BuiltApplication.Datasource> before = previous.flatMap(p -> p.datasource(datasource.name()));
        if (before.isEmpty() || before.get().isMigrated() == datasource.isMigrated()) {
            return;
        }
        Decision then = new DatasourceWorkflow(previous.get(), before.get(), settings).decide(run);
        if (then.workflow() != now.workflow()) {
            LOG.infof("The workflow of %s changed from %s to %s, because %s", datasource.title(), then.workflow(),
                    now.workflow(), now.reason());
        }
    }

    private void prepare(BuiltApplication.Datasource datasource, Path file) {
        String isDefault = RuntimeDefaults.sqliteUrl(application, run, datasource.name());
        if (application.launched() == RunKind.TEST && url(datasource).filter(isDefault::equals).isPresent()) {
            delete(file);
        }
        boolean created = SqliteFile.prepare(file);
        boolean known = !created && previous.flatMap(p -> p.datasource(datasource.name())).isPresent();
        LOG.logf(known ? Logger.Level.DEBUG : Logger.Level.INFO, "%s is the SQLite file %s%s", capitalized(datasource.title()),
                file.toAbsolutePath().normalize(), created ? " (new)" : "");
    }

    /** A test run begins with an empty database. */
    private static void delete(Path file) {
        for (String suffix : new String[]{"", "-wal", "-shm", "-journal"}) {
            Path part = Path.of(file + suffix);
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw new HyperstackException(Problem.SQLITE_FILE,
                        "The SQLite file " + part + " of an earlier test run cannot be deleted (" + e + ")", "delete it", e);
            }
        }
    }

    private Optional<String> url(BuiltApplication.Datasource datasource) {
        return Setting.datasource(datasource.name(), "jdbc.url").spellings().stream()
                .flatMap(key -> config.getOptionalValue(key, String.class).stream()).findFirst();
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
