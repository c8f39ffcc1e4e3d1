package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.StartedDatabases;
import io.quarkus.test.QuarkusUnitTest;

class WithoutFlywayTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.flyway.enabled", "false");

    @Test
    void theApplicationStartsAndTheCommandSaysWhatIsMissing() {
        MigrationDatabases databases = new MigrationDatabases(Map.of("<default>", "sqlite"),
                Map.of("<default>", "org.sqlite.JDBC"), () -> {
                });

        assertThat(StartedDatabases.pending()).isEmpty();
        assertThatThrownBy(() -> databases.open("<default>")).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.MIGRATIONS_OFF));
    }
}
