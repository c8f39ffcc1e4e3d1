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

class KindUndecidedTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = new QuarkusProdModeTest()
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-hibernate-orm-panache", Version.getVersion()),
                    Dependency.of("io.quarkus", "quarkus-jdbc-postgresql", Version.getVersion())))
            .withApplicationRoot(jar -> jar.addClass(Pen.class)).overrideConfigKey("quarkus.datasource.username", "app")
            .assertBuildException(e -> assertThat(e)
                    .hasMessageContainingAll(
                            Problem.KIND_UNDECIDED.code() + " In profile prod quarkus.datasource.username is set",
                            "(drivers: postgresql, sqlite)", "add the line %prod.quarkus.datasource.db-kind=postgresql")
                    .hasMessageNotContainingAny("\tat "));

    @Test
    void theBuildFailsWithTheLineToAdd() {
        Assertions.fail("built");
    }
}
