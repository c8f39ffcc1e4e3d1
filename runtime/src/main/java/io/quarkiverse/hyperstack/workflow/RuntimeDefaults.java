package io.quarkiverse.hyperstack.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;

/**
 * What a start assumes where the user has said nothing: the address of the database, how to connect to SQLite, and what
 * Hibernate and Flyway do to the structure. Contradictions are left to {@link DatasourceWorkflow}, which reports them at
 * the start; here they change nothing.
 */
public final class RuntimeDefaults {

    private static final String URL = "jdbc.url";

    private final BuiltApplication application;
    private final RunKind run;
    private final UserSettings settings;
    private final Map<String, String> values = new LinkedHashMap<>();

    private RuntimeDefaults(BuiltApplication application, RunKind run, UserSettings settings) {
        this.application = application;
        this.run = run;
        this.settings = settings;
    }

    /**
     * The defaults as configuration.
     *
     * @param application what the build knew
     * @param run the kind of run
     * @param settings the user's settings
     * @return keys and values; no key that the user has set
     */
    public static Map<String, String> of(BuiltApplication application, RunKind run, UserSettings settings) {
        RuntimeDefaults defaults = new RuntimeDefaults(application, run, settings);
        application.datasources().forEach(defaults::datasource);
        return Map.copyOf(defaults.values);
    }

    /**
     * The path that a SQLite datasource has when nobody names one.
     *
     * @param application what the build knew
     * @param run the kind of run
     * @param datasource the datasource's name
     * @return the JDBC URL
     */
    public static String sqliteUrl(BuiltApplication application, RunKind run, String datasource) {
        return "jdbc:sqlite:" + SqlitePath.of(datasource, run, application.folders());
    }

    private void datasource(BuiltApplication.Datasource datasource) {
        databaseUrl(datasource);
        if (datasource.isSqlite()) {
            sqlite(datasource.name());
        }
        Workflow workflow = workflow(datasource);
        put(Setting.flyway(datasource.name(), "migrate-at-start"), Boolean.toString(workflow == Workflow.MIGRATE));
        for (BuiltApplication.Unit unit : application.unitsOf(datasource)) {
            if (!DatasourceWorkflow.isStrategySet(unit.name(), settings)) {
                put(Setting.hibernate(unit.name(), "schema-management.strategy"),
                        workflow == Workflow.SYNCHRONIZE ? "update" : "none");
            }
        }
    }

    private Workflow workflow(BuiltApplication.Datasource datasource) {
        try {
            return new DatasourceWorkflow(application, datasource, settings).decide(run).workflow();
        } catch (HyperstackException e) {
            return Workflow.NONE;
        }
    }

    private void databaseUrl(BuiltApplication.Datasource datasource) {
        Optional<String> text = settings.find(DatabaseUrl.KEY);
        boolean counts = datasource.name().equals(Setting.DEFAULT) && text.isPresent()
                && settings.find(Setting.datasource(datasource.name(), URL)).isEmpty();
        if (!counts) {
            return;
        }
        try {
            DatabaseUrl url = DatabaseUrl.parse(text.get());
            if (url.kind().equals(datasource.kind())) {
                put(Setting.datasource(datasource.name(), URL), url.jdbcUrl());
                url.username().ifPresent(v -> put(Setting.datasource(datasource.name(), "username"), v));
                url.password().ifPresent(v -> put(Setting.datasource(datasource.name(), "password"), v));
            }
        } catch (HyperstackException e) {
            // reported at the start
            return;
        }
    }

    private void sqlite(String datasource) {
        Setting url = Setting.datasource(datasource, URL);
        String key = settings.spell(url);
        if (!values.containsKey(key)) {
            put(url, sqliteUrl(application, run, datasource));
        }
        String effective = settings.find(url).orElseGet(() -> values.getOrDefault(key, ""));
        for (SqliteDefault setting : SqliteDefault.all()) {
            if (!setting.isSetIn(effective)) {
                put(Setting.datasource(datasource, setting.suffix()), setting.value());
            }
        }
    }

    private void put(Setting setting, String value) {
        if (settings.find(setting).isEmpty()) {
            values.put(settings.spell(setting), value);
        }
    }
}
