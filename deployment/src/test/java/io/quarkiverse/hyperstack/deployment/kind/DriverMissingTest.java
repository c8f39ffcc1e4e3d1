package io.quarkiverse.hyperstack.deployment.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusProdModeTest;

class DriverMissingTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = new QuarkusProdModeTest()
            .setForcedDependencies(
                    List.of(Dependency.of("io.quarkus", "quarkus-hibernate-orm-panache", Version.getVersion())))
            .withApplicationRoot(jar -> jar.addClass(Pen.class))
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/shop?password=hunter2")
            .assertBuildException(e -> assertThat(e)
                    .hasMessageContainingAll(
                            Problem.DRIVER_MISSING.code() + " In profile prod quarkus.datasource.jdbc.url is the address of a"
                                    + " PostgreSQL database, and the application has no driver for PostgreSQL",
                            "quarkus:add-extension -Dextensions=quarkus-jdbc-postgresql,quarkus-flyway-postgresql")
                    .hasMessageNotContainingAny("\tat ", "hunter2", "Unable to find a JDBC driver"));

    @Test
    void theBuildFailsWithWhatToAdd() {
        Assertions.fail("built");
    }
}
