package io.quarkiverse.hyperstack.deployment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.deployment.workflow.reports.Report;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.QuarkusUnitTest;

class SeveralDatasourcesTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Book.class, Report.class)
                    .addAsResource(
                            new StringAsset(
                                    "create table Book (id integer primary key, title varchar(255), extra text)"),
                            "db/migration/V1__book.sql"))
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite")
            .overrideConfigKey("quarkus.hyperstack.check", "off")
            .overrideConfigKey("quarkus.datasource.reports.db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.\"audit\".jdbc.max-size", "3")
            .overrideConfigKey("quarkus.flyway.reports.locations", "db/reports")
            .overrideConfigKey("quarkus.flyway.audit.locations", "db/audit")
            .overrideConfigKey("quarkus.hibernate-orm.datasource", "<default>")
            .overrideConfigKey("quarkus.hibernate-orm.packages", Book.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.\"reports\".datasource", "reports")
            .overrideConfigKey("quarkus.hibernate-orm.\"reports\".packages", Report.class.getPackageName());

    @Inject
    AgroalDataSource books;

    @Inject
    @DataSource("reports")
    AgroalDataSource reports;

    @Inject
    @DataSource("audit")
    AgroalDataSource audit;

    @Test
    void theOneWithMigrationFilesMigrates() throws SQLException {
        assertThat(tables(books)).contains("Book", "flyway_schema_history");
        assertThat(columns(books, "Book")).contains("extra");
    }

    @Test
    void theOneWithoutFilesSynchronizesInAFileOfItsOwn() throws SQLException {
        assertThat(reports.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration().jdbcUrl())
                .endsWith("/hyperstack/test-reports.sqlite");
        assertThat(tables(reports)).contains("Report").doesNotContain("Book", "flyway_schema_history");
    }

    @Test
    void theOneWithoutEntitiesIsLeftEmptyAndKeepsTheUsersPoolSize() throws SQLException {
        assertThat(tables(audit)).isEmpty();
        assertThat(audit.getConfiguration().connectionPoolConfiguration().maxSize()).isEqualTo(3);
    }

    private static List<String> tables(AgroalDataSource source) throws SQLException {
        return list(source, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'");
    }

    private static List<String> columns(AgroalDataSource source, String table) throws SQLException {
        return list(source, "select name from pragma_table_info('" + table + "')");
    }

    private static List<String> list(AgroalDataSource source, String sql) throws SQLException {
        List<String> result = new ArrayList<>();
        try (Connection connection = source.getConnection(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                result.add(rows.getString(1));
            }
        }
        return result;
    }
}
