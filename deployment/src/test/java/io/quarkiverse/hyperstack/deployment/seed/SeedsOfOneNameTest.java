package io.quarkiverse.hyperstack.deployment.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.Seed;
import io.quarkus.arc.ArcContainer;
import io.quarkus.test.QuarkusUnitTest;

class SeedsOfOneNameTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Rows.class))
            .assertException(e -> assertThat(e).hasMessage(Problem.SEED_METHOD.code() + " The method "
                    + Rows.class.getName() + ".fill, annotated @Seed, is there twice, with other parameters. Fix: give each a "
                    + "name of its own, under which the database remembers that it ran."));

    @Test
    void theBuildFails() {
        Assertions.fail("the application started");
    }

    public static class Rows {

        @Seed(once = true)
        void fill() {
            throw new IllegalStateException("called");
        }

        @Seed(once = true)
        void fill(ArcContainer container) {
            throw new IllegalStateException(container.toString());
        }
    }
}
