package io.quarkiverse.hyperstack.it.shop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.enterprise.inject.spi.CDI;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.memory.WantedFingerprint;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;

/** What the shop's entities want is known before Hibernate starts, and is what its start then wants. */
public interface DesiredContract {

    @Test
    default void whatIsToldBeforeTheStartIsWhatTheStartWants() {
        EarlyStructure structure = CDI.current().select(EarlyStructure.class).get();
        Desired early = structure.early();

        assertThat(early.script().statements()).hasSizeGreaterThan(30);
        assertThat(early.hints().fillings()).isNotEmpty();
        assertThat(early).isEqualTo(structure.now());
        assertThat(Rows.column("select wanted from hyperstack_sync"))
                .containsExactly(WantedFingerprint.of(early.script().statements(), early.hints()));
    }

    @Test
    default void theDatabaseThatTheStartMadeLacksNothing() throws SQLException {
        Desired early = CDI.current().select(EarlyStructure.class).get().early();
        try (Connection connection = Rows.open()) {
            String url = connection.getMetaData().getURL();

            assertThat(Synchronizer.forJdbcUrl(url)
                    .plan(() -> Rows.open(url), early, Rules.wholeDatabase(DataLoss.REFUSE)).summary()).isEmpty();
        }
    }
}
