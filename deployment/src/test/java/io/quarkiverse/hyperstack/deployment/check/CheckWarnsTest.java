package io.quarkiverse.hyperstack.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkus.test.QuarkusUnitTest;

class CheckWarnsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Chair.class).addAsResource(new StringAsset(Chair.FILE),
                    "db/migration/V1__chair.sql"))
            .overrideConfigKey("quarkus.hyperstack.check", "warn")
            .setLogRecordPredicate(r -> r.getLevel().intValue() >= Level.WARNING.intValue())
            .assertLogRecords(records -> assertThat(records).filteredOn(r -> r.getMessage().contains(Chair.MISSING))
                    .singleElement()
                    .satisfies(r -> assertThat(r.getMessage()).startsWith(Problem.FILES_DISAGREE.code())));

    @Inject
    EntityManager entities;

    @Test
    void theStartWarnsAndGoesOn() {
        assertThat(entities.isOpen()).isTrue();
    }
}
