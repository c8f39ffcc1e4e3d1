package io.quarkiverse.hyperstack.deployment.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkus.test.QuarkusUnitTest;

class KindAndAddressTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Pen.class)
                    .addAsResource(new StringAsset(
                            "quarkus.datasource.db-kind=sqlite\n%test.quarkus.datasource.jdbc.url=jdbc:postgresql://db/shop\n"),
                            "application.properties"))
            .assertException(e -> assertThat(e)
                    .hasMessageContainingAll(Problem.KIND_AND_ADDRESS.code() + " ",
                            "db-kind=sqlite, and quarkus.datasource.jdbc.url is the address of a postgresql database",
                            "set %test.quarkus.datasource.db-kind=postgresql")
                    .hasMessageNotContainingAny("\tat "));

    @Test
    void theStartFailsWithWhatToDo() {
        Assertions.fail("started");
    }
}
