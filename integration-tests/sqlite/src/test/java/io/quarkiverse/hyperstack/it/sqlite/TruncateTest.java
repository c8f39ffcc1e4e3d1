package io.quarkiverse.hyperstack.it.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;

import io.quarkiverse.hyperstack.it.shop.model.Tag;
import io.quarkiverse.hyperstack.it.shop.tests.TruncateContract;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Each method with tables of its own. */
@QuarkusTest
@TestProfile(TruncateTest.Truncating.class)
class TruncateTest implements TruncateContract {

    @Inject
    EntityManager entities;

    @RepeatedTest(2)
    @TestTransaction
    void aTransactionThatIsRolledBackFindsThemEmptyAsWell() {
        Tag tag = new Tag();
        tag.name = "loose";
        entities.persist(tag);
        entities.flush();
        assertThat(tag.id).isEqualTo(1);
        assertThat(entities.createQuery("select count(t) from Tag t", Long.class).getSingleResult()).isEqualTo(1);
    }

    @Nested
    class Inside {

        @RepeatedTest(2)
        void aNestedTestFindsThemEmptyAsWell() {
            assertThat(entities.createQuery("select c.id from Category c", Long.class).getResultList()).containsExactly(1L);
        }
    }

    public static class Truncating implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.hyperstack.truncate", "true");
        }
    }
}
