package io.quarkiverse.hyperstack.deployment.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.Seed;
import io.quarkus.test.QuarkusUnitTest;

class SeedOfAnUnknownDatasourceTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Rows.class, MoreRows.class))
            .assertException(e -> assertThat(e).hasMessageContainingAll(Problem.SEED_METHOD.code(),
                    MoreRows.class.getName() + ".fill", "is for the datasource orders, which the application does not have",
                    "name one of <default>"));

    @Test
    void theBuildFails() {
        Assertions.fail("the application started");
    }

    public abstract static class Rows {
        @Seed(datasource = "orders")
        void fill() {
        }
    }

    public static class MoreRows extends Rows {
        @Seed
        void more() {
        }
    }
}
