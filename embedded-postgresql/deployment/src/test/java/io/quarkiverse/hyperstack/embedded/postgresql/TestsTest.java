package io.quarkiverse.hyperstack.embedded.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.QuarkusUnitTest;

class TestsTest {

    private static final String CONFIGURATION = """
            quarkus.datasource.db-kind=postgresql
            quarkus.datasource.password=of the user
            quarkus.datasource.reports.db-kind=pg
            quarkus.datasource.reports.username=reporter
            quarkus.datasource.local.db-kind=sqlite
            quarkus.datasource.elsewhere.db-kind=postgresql
            quarkus.datasource.elsewhere.jdbc.url=jdbc:postgresql://db.example.org/elsewhere
            """;

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(
            jar -> jar.addClass(Note.class).addAsResource(new StringAsset(CONFIGURATION), "application.properties"));

    @Inject
    AgroalDataSource main;

    @Inject
    @DataSource("reports")
    AgroalDataSource reports;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String mainUrl;

    @ConfigProperty(name = "quarkus.datasource.\"reports\".jdbc.url")
    String reportsUrl;

    @ConfigProperty(name = "quarkus.datasource.elsewhere.jdbc.url")
    String elsewhereUrl;

    @ConfigProperty(name = "quarkus.datasource.local.jdbc.url")
    String localUrl;

    @Test
    void eachPostgresqlDatasourceWithoutAnAddressHasADatabaseOfItsOwnOnOneServer() throws Exception {
        assertThat(query(main, "select current_database() || ' ' || current_user")).isEqualTo("quarkus quarkus");
        assertThat(query(main, "select count(*) from Note")).isEqualTo("0");
        assertThat(query(reports, "select current_database() || ' ' || current_user")).isEqualTo("reports reporter");
        assertThat(mainUrl).matches("jdbc:postgresql://127\\.0\\.0\\.1:\\d+/quarkus");
        assertThat(reportsUrl).isEqualTo(mainUrl.replace("/quarkus", "/reports"));
        assertThat(query(main, "show data_directory")).contains("/hyperstack/postgresql-");
    }

    @Test
    void theOthersAreLeftAsTheyAre() {
        assertThat(elsewhereUrl).isEqualTo("jdbc:postgresql://db.example.org/elsewhere");
        assertThat(localUrl).startsWith("jdbc:sqlite:");
    }

    private static String query(AgroalDataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
