package io.quarkiverse.hyperstack.deployment.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.Seed;
import io.quarkus.test.QuarkusUnitTest;

class StaticSeedTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Rows.class))
            .assertException(e -> assertThat(e).hasMessage(Problem.SEED_METHOD.code() + " The method "
                    + Rows.class.getName() + ".fill, annotated @Seed, is static. Fix: make it a method of the bean."));

    @Test
    void theBuildFails() {
        Assertions.fail("the application started");
    }

    public static class Rows {
        @Seed
        static void fill() {
        }
    }
}
