package io.quarkiverse.hyperstack.workflow;

import static io.quarkiverse.hyperstack.workflow.Apps.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

class DatasourceWorkflowTest {

    private static final String STRATEGY = "quarkus.hibernate-orm.schema-management.strategy";

    @ParameterizedTest
    @CsvSource({"synchronize=true, hibernate-orm.schema-management.strategy=drop-and-create",
            "synchronize=true, hibernate-orm.schema-management.strategy=none",
            "synchronize=true, hibernate-orm.database.generation=create",
            "synchronize=false, hibernate-orm.schema-management.strategy=update",
            "synchronize=true, flyway.migrate-at-start=true", "synchronize=true, flyway.clean-at-start=true",
            "migrate=true, hibernate-orm.schema-management.strategy=update",
            "migrate=true, hibernate-orm.schema-management.strategy=DROP_AND_CREATE",
            "migrate=true, flyway.migrate-at-start=false", "migrate=false, flyway.migrate-at-start=true",
            "migrate=true, flyway.active=false", "migrate=true, flyway.enabled=false"})
    void aSwitchBesideItsOppositeIsAnError(String ours, String theirs) {
        Map<String, String> values = values("quarkus.hyperstack." + ours, "quarkus." + theirs);
        String theirKey = "quarkus." + theirs.substring(0, theirs.indexOf('='));

        assertThatThrownBy(() -> decide(true, values)).isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.CONTRADICTING_SETTINGS.code())
                .hasMessageContaining("quarkus.hyperstack." + ours).hasMessageContaining(theirKey);
    }

    @ParameterizedTest
    @CsvSource({"synchronize=true, hibernate-orm.schema-management.strategy=update, SYNCHRONIZE",
            "synchronize=true, flyway.migrate-at-start=false, SYNCHRONIZE",
            "synchronize=false, hibernate-orm.schema-management.strategy=drop-and-create, NONE",
            "migrate=true, hibernate-orm.schema-management.strategy=validate, MIGRATE",
            "migrate=true, flyway.clean-at-start=true, MIGRATE", "migrate=true, flyway.migrate-at-start=true, MIGRATE"})
    void aSwitchBesideAValueThatAgreesIsFine(String ours, String theirs, Workflow workflow) {
        assertThat(decide(true, values("quarkus.hyperstack." + ours, "quarkus." + theirs)).workflow()).isEqualTo(workflow);
    }

    @ParameterizedTest
    @CsvSource({"false, hibernate-orm.schema-management.strategy=drop-and-create, NONE",
            "true, hibernate-orm.schema-management.strategy=drop-and-create, NONE",
            "true, hibernate-orm.schema-management.strategy=update, SYNCHRONIZE",
            "true, hibernate-orm.schema-management.strategy=validate, MIGRATE",
            "false, hibernate-orm.schema-management.strategy=validate, SYNCHRONIZE",
            "false, flyway.migrate-at-start=true, MIGRATE",
            "true, flyway.migrate-at-start=false, NONE", "false, flyway.migrate-at-start=false, SYNCHRONIZE"})
    void withoutASwitchTheUsersValueWins(boolean files, String theirs, Workflow workflow) {
        Decision decision = decide(files, values("quarkus." + theirs));

        assertThat(decision.workflow()).isEqualTo(workflow);
    }

    @ParameterizedTest
    @CsvSource({"drop-and-create, false", "validate, true"})
    void hibernateKeepsTheUsersStrategyAndFlywayFollowsIt(String strategy, String migrateAtStart) {
        BuiltApplication app = Apps.one("sqlite", true);

        assertThat(RuntimeDefaults.of(app, RunKind.DEVELOPMENT, settings(Map.of(STRATEGY, strategy))))
                .doesNotContainKey(STRATEGY)
                .containsEntry("quarkus.flyway.migrate-at-start", migrateAtStart);
    }

    private static Decision decide(boolean files, Map<String, String> values) {
        BuiltApplication app = Apps.one("sqlite", files);
        return new DatasourceWorkflow(app, app.datasources().get(0), settings(values)).decide(RunKind.DEVELOPMENT);
    }

    private static Map<String, String> values(String... assignments) {
        Map<String, String> values = new HashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            values.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
        return values;
    }
}
