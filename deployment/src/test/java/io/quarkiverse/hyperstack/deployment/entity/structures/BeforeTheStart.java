package io.quarkiverse.hyperstack.deployment.entity.structures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.StoredValues;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.memory.WantedFingerprint;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkus.flyway.FlywayConfigurationCustomizer;

/** Asks for the structures at a time at which Hibernate has not started: when Flyway is prepared. */
@Singleton
public class BeforeTheStart implements FlywayConfigurationCustomizer {

    private final Map<String, Optional<Desired>> early = new TreeMap<>();
    private final Map<String, StoredValues> earlyValues = new TreeMap<>();

    @Inject
    DesiredStructures structures;

    @Override
    public void customize(FluentConfiguration configuration) {
        for (String datasource : new String[]{"<default>", "reports", "nobody's"}) {
            early.put(datasource, structures.of(datasource));
            earlyValues.put(datasource, structures.storedValues(datasource));
        }
    }

    /** What was told then. */
    Desired structure(String datasource) {
        return early.get(datasource).orElseThrow();
    }

    /** It is the same when it is asked for again, by the services of a Hibernate that has started. */
    void isTheSameNow(String datasource) {
        assertThat(early).isNotEmpty();
        assertThat(structures.of(datasource)).isEqualTo(early.get(datasource));
        assertThat(structures.storedValues(datasource)).isEqualTo(earlyValues.get(datasource));
    }

    /** What was told of values then. */
    StoredValues values(String datasource) {
        return earlyValues.get(datasource);
    }

    /** What it had told is what synchronizing remembers of the start, statement by statement and hint by hint. */
    void isWhatTheStartWanted(String datasource, DataSource database, String owner) throws SQLException {
        assertThat(fingerprint(structure(datasource))).isEqualTo(remembered(database, owner));
    }

    /** Nothing is missing in the database that the start has synchronized. */
    void isWhatTheStartMade(String datasource, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(Synchronizer.forJdbcUrl(connection.getMetaData().getURL())
                    .plan(database::getConnection, structure(datasource), Rules.wholeDatabase(DataLoss.REFUSE)).steps())
                    .isEmpty();
        }
    }

    private static String fingerprint(Desired desired) {
        return WantedFingerprint.of(desired.script().statements(), desired.hints());
    }

    private static String remembered(DataSource database, String owner) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement
                        .executeQuery("select wanted from hyperstack_sync where owner = '" + owner + "'")) {
            assertThat(row.next()).as("the start has remembered what " + owner + " wants").isTrue();
            return row.getString(1);
        }
    }
}
