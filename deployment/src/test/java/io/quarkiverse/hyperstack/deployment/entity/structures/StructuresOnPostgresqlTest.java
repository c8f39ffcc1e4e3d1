package io.quarkiverse.hyperstack.deployment.entity.structures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.deployment.entity.first.Apple;
import io.quarkiverse.hyperstack.schema.GeneratedIds;
import io.quarkiverse.hyperstack.schema.StoredValues;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.QuarkusUnitTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class StructuresOnPostgresqlTest {

    private static final EmbeddedPostgres POSTGRES = start();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Apple.class, Garden.class, Kind.class, BeforeTheStart.class))
            .overrideConfigKey("quarkus.application.name", "fruits")
            .overrideConfigKey("quarkus.datasource.db-kind", "postgresql")
            .overrideConfigKey("quarkus.datasource.jdbc.url", POSTGRES.getJdbcUrl("postgres", "postgres"))
            .overrideConfigKey("quarkus.datasource.reports.db-kind", "sqlite")
            .overrideConfigKey("quarkus.hibernate-orm.datasource", "<default>")
            .overrideConfigKey("quarkus.hibernate-orm.packages", Garden.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.schema-management.strategy", "update")
            .overrideConfigKey("quarkus.hibernate-orm.schema-management.create-schemas", "true")
            .overrideConfigKey("quarkus.hibernate-orm.database.default-schema", "Green")
            .overrideConfigKey("quarkus.hibernate-orm.quote-identifiers.strategy", "all")
            .overrideConfigKey("quarkus.hibernate-orm.mapping.timezone.default-storage", "column")
            .overrideConfigKey("quarkus.hibernate-orm.jdbc.timezone", "Europe/Zurich")
            .overrideConfigKey("quarkus.hibernate-orm.unsupported-properties.\"hibernate.type.preferred_uuid_jdbc_type\"",
                    "CHAR")
            .overrideConfigKey("quarkus.hibernate-orm.\"apples\".datasource", "reports")
            .overrideConfigKey("quarkus.hibernate-orm.\"apples\".jdbc.timezone", "Asia/Kolkata")
            .overrideConfigKey("quarkus.hibernate-orm.\"apples\".packages", Apple.class.getPackageName())
            .setAfterAllCustomizer(StructuresOnPostgresqlTest::stop);

    @Inject
    BeforeTheStart before;

    @Inject
    AgroalDataSource gardens;

    @Inject
    @DataSource("reports")
    AgroalDataSource apples;

    @Test
    void settingsOfTheBuildAndOfTheStartCount() throws SQLException {
        assertThat(before.structure("<default>").script().statements())
                .contains("create schema \"Green\"")
                .anyMatch(sql -> sql.startsWith("create table \"Green\".\"Garden\"") && sql.contains("plantedAt_tz"))
                .anyMatch(sql -> sql.contains("\"token\" char"));
        before.isTheSameNow("<default>");
        before.isWhatTheStartWanted("<default>", gardens, "fruits/<default>");
    }

    @Test
    void valuesAreToldBeforeTheStartByTheUnitsOfADatasource() {
        StoredValues garden = before.values("<default>");

        assertThat(garden.timeZones()).containsEntry(new QualifiedName("Green", "Garden"), "Europe/Zurich");
        assertThat(garden.inUtc()).extracting(ColumnName::column).containsExactlyInAnyOrder("plantedAt");
        assertThat(garden.ids()).singleElement().satisfies(ids -> {
            assertThat(ids.counter()).isEqualTo(new GeneratedIds.Counter("next_val", "sequence_name", "\"Garden\"", 0, 1));
            assertThat(ids.columns()).extracting(ColumnName::column).containsExactly("id");
        });
        assertThat(before.values("reports").timeZones().values()).containsOnly("Asia/Kolkata");
        assertThat(before.values("nobody's")).isEqualTo(StoredValues.none());
    }

    @Test
    void theOtherDatabaseHasItsOwnWords() throws SQLException {
        before.isTheSameNow("reports");
        before.isWhatTheStartWanted("reports", apples, "fruits/apples");
        before.isWhatTheStartMade("reports", apples);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        try {
            POSTGRES.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
