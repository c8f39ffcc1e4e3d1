package io.quarkiverse.hyperstack.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class FeatureTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .setLogRecordPredicate(r -> r.getMessage().contains("Installed features"))
            .assertLogRecords(records -> assertThat(records).singleElement()
                    .satisfies(r -> assertThat(r.getParameters()[0].toString()).contains("hyperstack")));

    @Test
    void aStartedApplicationNamesTheFeature() {
    }
}
