package io.quarkiverse.hyperstack.deployment.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkus.test.QuarkusUnitTest;

class FilesBesideKindsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(
                    jar -> jar.addClass(Pen.class).addAsResource(new StringAsset("select 1;"), "db/migration/V1__flat.sql")
                            .addAsResource(new StringAsset("select 1;"), "db/migration/postgresql/V1__first.sql"))
            .assertException(e -> assertThat(e)
                    .hasMessageContainingAll(Problem.FILES_BESIDE_KINDS.code() + " ", "db/migration has the folder postgresql",
                            "(V1__flat.sql)", "build with clean")
                    .hasMessageNotContainingAny("\tat "));

    @Test
    void theStartFailsWithWhatToDo() {
        Assertions.fail("started");
    }
}
