package io.quarkiverse.hyperstack.deployment.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusProdModeTest;

/** Quarkus adds Flyway's part by itself when it sees the driver, so somebody has to have excluded it. */
class FlywayPartMissingTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = new QuarkusProdModeTest()
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-hibernate-orm-panache", Version.getVersion()),
                    Dependency.of("io.quarkus", "quarkus-jdbc-postgresql", Version.getVersion())))
            .withApplicationRoot(jar -> jar.addClass(Pen.class).addAsResource(new StringAsset("select 1;"),
                    "db/migration/V1__first.sql"))
            .overrideConfigKey("quarkus.datasource.db-kind", "postgresql")
            .overrideConfigKey("quarkus.class-loading.removed-artifacts", "org.flywaydb:flyway-database-postgresql")
            .assertBuildException(e -> assertThat(e)
                    .hasMessageContainingAll(Problem.FLYWAY_PART_MISSING.code() + " In profile prod the default datasource is"
                            + " PostgreSQL and has migration files", "-Dextensions=quarkus-flyway-postgresql")
                    .hasMessageNotContainingAny("\tat "));

    @Test
    void theBuildFailsWithWhatToAdd() {
        Assertions.fail("built");
    }
}
