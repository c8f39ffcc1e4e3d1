package io.quarkiverse.hyperstack.deployment.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.testing.crates.Crate;
import io.quarkiverse.hyperstack.deployment.testing.files.Shelf;
import io.quarkiverse.hyperstack.deployment.workflow.reports.Report;
import io.quarkiverse.hyperstack.testing.HyperstackAssertions;
import io.quarkiverse.hyperstack.testing.TestDatabases;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.QuarkusUnitTest;

/** Three datasources: one whose files lack something, one with all its files, one without any. */
class TestSupportTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Shelf.class, Crate.class, Report.class)
                    .addAsResource(new StringAsset("create table Shelf (id integer primary key autoincrement);"
                            + " create table theirs (shelf integer references Shelf (id)); insert into theirs values (null);"),
                            "db/migration/V1__shelf.sql")
                    .addAsResource(
                            new StringAsset("create table Crate (id bigint not null, name varchar(255), primary key (id));"
                                    + " create table Crate_SEQ (next_val bigint); insert into Crate_SEQ values (1);"),
                            "db/crates/V1__crate.sql"))
            .overrideConfigKey("quarkus.hyperstack.check", "off")
            .overrideConfigKey("quarkus.hyperstack.truncate", "true")
            .overrideConfigKey("quarkus.hyperstack.\"crates\".truncate", "true")
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.\"crates\".db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.\"reports\".db-kind", "sqlite")
            .overrideConfigKey("quarkus.flyway.\"crates\".locations", "db/crates")
            .overrideConfigKey("quarkus.flyway.\"reports\".locations", "db/reports")
            .overrideConfigKey("quarkus.hibernate-orm.datasource", "<default>")
            .overrideConfigKey("quarkus.hibernate-orm.packages", Shelf.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.\"crates\".datasource", "crates")
            .overrideConfigKey("quarkus.hibernate-orm.\"crates\".packages", Crate.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.\"reports\".datasource", "reports")
            .overrideConfigKey("quarkus.hibernate-orm.\"reports\".packages", Report.class.getPackageName());

    @Inject
    AgroalDataSource shelves;

    @Inject
    @DataSource("crates")
    AgroalDataSource crates;

    @Inject
    @DataSource("reports")
    AgroalDataSource reports;

    @Inject
    TestDatabases databases;

    @Inject
    @PersistenceUnit("crates")
    EntityManager crateEntities;

    @Test
    void theAssertionNamesWhatIsMissingInEachDatasource() {
        assertThatThrownBy(() -> HyperstackAssertions.assertNoMissingMigrations("<default>")).isInstanceOf(AssertionError.class)
                .hasMessage("The migration files of datasource <default> lack 1 statement:\n"
                        + "  ALTER TABLE \"Shelf\" ADD COLUMN \"room\" varchar(255);  -- add column \"room\" to table \"Shelf\"\n"
                        + " Fix: run migrate generate, read the new file, and commit it.");
        assertThatThrownBy(() -> HyperstackAssertions.assertNoMissingMigrations("reports")).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("There are no migration files for datasource reports. The entities need ")
                .hasMessageContaining("create table Report");
        assertThatThrownBy(HyperstackAssertions::assertNoMissingMigrations).hasMessageContaining("datasource <default>")
                .hasMessageContaining("datasource reports");
        assertThatThrownBy(() -> HyperstackAssertions.assertNoMissingMigrations("nobody"))
                .hasMessageContaining("No entity is mapped to datasource nobody");
    }

    @Test
    void theAssertionHoldsWhereNothingIsMissingAlsoWithinATransaction() {
        assertThatCode(() -> HyperstackAssertions.assertNoMissingMigrations("crates")).doesNotThrowAnyException();
        assertThatCode(() -> QuarkusTransaction.requiringNew()
                .run(() -> HyperstackAssertions.assertNoMissingMigrations("crates"))).doesNotThrowAnyException();
    }

    @Test
    void eachDatasourceThatIsConfiguredSoIsEmptiedWithHistoryAndTablesOfOthersKept() throws SQLException {
        for (int i = 0; i < 2; i++) {
            execute(shelves, "insert into Shelf default values");
            execute(crates, "insert into Crate values (1, 'Elstar')");
            execute(reports, "insert into Report (id) values (" + i + ")");
            assertThat(query(shelves, "select max(id) from Shelf")).isEqualTo("1");

            databases.prepare();

            assertThat(query(shelves, "select count(*) from Shelf")).isEqualTo("0");
            assertThat(query(crates, "select count(*) from Crate")).isEqualTo("0");
            assertThat(query(reports, "select count(*) from Report")).as("not configured").isEqualTo(String.valueOf(i + 1));
            assertThat(query(shelves, "select count(*) from theirs")).isEqualTo("1");
            assertThat(query(shelves, "select count(*) from flyway_schema_history")).isEqualTo("1");
        }
    }

    @Test
    void rowsOfOthersThatPointToOursStopTheTestAndNameTheDatasource() throws SQLException {
        execute(shelves, "insert into Shelf default values");
        execute(shelves, "insert into theirs values (1)");
        assertThatThrownBy(() -> databases.prepare())
                .hasMessageStartingWith(Problem.TRUNCATE_REFERENCED.code() + " In the default datasource, table \"Shelf\"")
                .hasMessageContaining("\"theirs\"");
        execute(shelves, "delete from theirs where shelf is not null");
        databases.prepare();
        assertThat(query(shelves, "select count(*) from Shelf")).isEqualTo("0");
    }

    @Test
    void hibernateForgetsTheRowsAndIdsThatItKeepsInMemory() {
        for (int i = 0; i < 2; i++) {
            assertThat(persisted()).isEqualTo(1);
            assertThat(persisted()).isEqualTo(2);
            assertThat(found()).isTrue();
            assertThat(crateEntities.getEntityManagerFactory().getCache().contains(Crate.class, 1L)).isTrue();

            databases.prepare();

            assertThat(crateEntities.getEntityManagerFactory().getCache().contains(Crate.class, 1L)).isFalse();
            assertThat(found()).isFalse();
        }
    }

    private long persisted() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Crate crate = new Crate();
            crateEntities.persist(crate);
            return crate.id;
        });
    }

    private boolean found() {
        return QuarkusTransaction.requiringNew().call(() -> crateEntities.find(Crate.class, 1L) != null);
    }

    private static void execute(AgroalDataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(AgroalDataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
