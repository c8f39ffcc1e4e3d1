package io.quarkiverse.hyperstack.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkus.test.QuarkusUnitTest;

class CheckOffTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Chair.class).addAsResource(new StringAsset(Chair.FILE),
                    "db/migration/V1__chair.sql"))
            .overrideConfigKey("%test.quarkus.hyperstack.check", "off")
            .setLogRecordPredicate(r -> r.getLoggerName().startsWith("io.quarkiverse.hyperstack"))
            .assertLogRecords(records -> assertThat(records)
                    .noneMatch(r -> r.getMessage().contains(Problem.FILES_DISAGREE.code())));

    @Inject
    EntityManager entities;

    @Test
    void theStartGoesOnAndSaysNothing() {
        assertThat(entities.isOpen()).isTrue();
    }
}
