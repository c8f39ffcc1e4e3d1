package io.quarkiverse.hyperstack.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * The workflow of one datasource, from the switches, the decision table, and what the user has set for Hibernate and
 * Flyway directly. A user's value wins where no switch is set, and is an error where it contradicts one.
 */
public final class DatasourceWorkflow {

    private static final Set<String> CHANGES_SCHEMA = Set.of("create", "drop-and-create", "drop", "update");
    private static final String UPDATE = "update";

    private final BuiltApplication.Datasource datasource;
    private final List<BuiltApplication.Unit> units;
    private final UserSettings settings;
    private final Switches switches;

    /**
     * @param application what the build knew
     * @param datasource one of its datasources
     * @param settings the user's settings
     */
    public DatasourceWorkflow(BuiltApplication application, BuiltApplication.Datasource datasource, UserSettings settings) {
        this.datasource = datasource;
        this.units = application.unitsOf(datasource);
        this.settings = settings;
        this.switches = Switches.of(datasource.name(), settings);
    }

    /**
     * Decides.
     *
     * @param run the kind of run
     * @return the workflow that is in effect, and why
     * @throws HyperstackException {@link Problem#BOTH_SWITCHES} or {@link Problem#CONTRADICTING_SETTINGS}
     */
    public Decision decide(RunKind run) {
        Decision decision = switches.decide(run, datasource.isMigrated());
        for (BuiltApplication.Unit unit : units) {
            Optional<Value> strategy = strategy(unit);
            if (strategy.isPresent()) {
                checkStrategy(strategy.get());
            }
        }
        checkFlyway();
        return userValues().orElse(decision);
    }

    private Optional<Decision> userValues() {
        Optional<Boolean> migrateAtStart = settings.flag(migrateAtStartKey());
        boolean explicit = switches.synchronize().orElse(false) || switches.migrate().orElse(false);
        if (explicit) {
            return Optional.empty();
        }
        List<Value> strategies = units.stream().flatMap(u -> strategy(u).stream())
                .filter(v -> CHANGES_SCHEMA.contains(v.text())).toList();
        if (migrateAtStart.orElse(false)) {
            return Optional.of(new Decision(Workflow.MIGRATE, migrateAtStartKey() + "=true is set"));
        }
        if (!strategies.isEmpty()) {
            Workflow workflow = strategies.stream().allMatch(v -> v.text().equals(UPDATE))
                    ? Workflow.SYNCHRONIZE
                    : Workflow.NONE;
            return Optional.of(new Decision(workflow, strategies.get(0) + " is set"));
        }
        if (migrateAtStart.isPresent() && datasource.isMigrated()) {
            return Optional.of(new Decision(Workflow.NONE, migrateAtStartKey() + "=false is set"));
        }
        return Optional.empty();
    }

    private void checkStrategy(Value strategy) {
        boolean changes = CHANGES_SCHEMA.contains(strategy.text());
        boolean updates = strategy.text().equals(UPDATE);
        if (switches.synchronize().isPresent() && switches.synchronize().get() != updates) {
            throw contradiction(switches.synchronizeKey(), switches.synchronize().get(), strategy);
        }
        if (switches.migrate().orElse(false) && changes) {
            throw contradiction(switches.migrateKey(), true, strategy);
        }
    }

    private void checkFlyway() {
        Optional<Value> migrateAtStart = flag("migrate-at-start");
        if (switches.migrate().isPresent() && migrateAtStart.isPresent()
                && switches.migrate().get() != migrateAtStart.get().isTrue()) {
            throw contradiction(switches.migrateKey(), switches.migrate().get(), migrateAtStart.get());
        }
        if (switches.migrate().orElse(false)) {
            throwWhen(flag("active").filter(v -> !v.isTrue()), switches.migrateKey());
            throwWhen(settings.find("quarkus.flyway.enabled").map(v -> new Value("quarkus.flyway.enabled", v))
                    .filter(v -> !v.isTrue()), switches.migrateKey());
        }
        if (switches.synchronize().orElse(false)) {
            throwWhen(migrateAtStart.filter(Value::isTrue), switches.synchronizeKey());
            throwWhen(flag("clean-at-start").filter(Value::isTrue), switches.synchronizeKey());
        }
    }

    private void throwWhen(Optional<Value> value, Setting key) {
        if (value.isPresent()) {
            throw contradiction(key, true, value.get());
        }
    }

    private Optional<Value> flag(String suffix) {
        Setting setting = Setting.flyway(datasource.name(), suffix);
        return settings.flag(setting).map(v -> new Value(setting.key(), v.toString()));
    }

    private Setting migrateAtStartKey() {
        return Setting.flyway(datasource.name(), "migrate-at-start");
    }

    /** Hibernate's own value for a unit, under today's key or the deprecated one. */
    private Optional<Value> strategy(BuiltApplication.Unit unit) {
        return strategyOf(unit.name(), settings);
    }

    /**
     * Whether the user tells Hibernate what to do for a persistence unit.
     *
     * @param unit the persistence unit's name
     * @param settings the user's settings
     * @return true when today's key or the deprecated one is set
     */
    public static boolean isStrategySet(String unit, UserSettings settings) {
        return strategyOf(unit, settings).isPresent();
    }

    private static Optional<Value> strategyOf(String unit, UserSettings settings) {
        Setting legacy = Setting.hibernate(unit, "database.generation");
        Setting today = Setting.hibernate(unit, "schema-management.strategy");
        return settings.find(legacy).map(v -> Value.of(legacy, v)).or(() -> settings.find(today).map(v -> Value.of(today, v)));
    }

    private HyperstackException contradiction(Setting ours, boolean value, Value theirs) {
        return new HyperstackException(Problem.CONTRADICTING_SETTINGS,
                ours + "=" + value + " contradicts " + theirs + " for " + datasource.title(), "remove one of the two");
    }

    /** A key and what it is set to. */
    record Value(String key, String text) {

        static Value of(Setting setting, String text) {
            return new Value(setting.key(), text.toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        boolean isTrue() {
            return text.equals("true");
        }

        @Override
        public String toString() {
            return key + "=" + text;
        }
    }
}
