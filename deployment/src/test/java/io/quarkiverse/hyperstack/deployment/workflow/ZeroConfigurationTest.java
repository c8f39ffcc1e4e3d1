package io.quarkiverse.hyperstack.deployment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.workflow.SqliteFile;
import io.quarkus.test.QuarkusUnitTest;

class ZeroConfigurationTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Book.class))
            .setLogRecordPredicate(r -> r.getLoggerName().equals("io.quarkiverse.hyperstack"))
            .assertLogRecords(records -> assertThat(records).singleElement()
                    .satisfies(r -> assertThat(r.getMessage()).contains("is the SQLite file")));

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.hibernate-orm.schema-management.strategy")
    String strategy;

    @ConfigProperty(name = "quarkus.flyway.migrate-at-start")
    boolean migrateAtStart;

    @Test
    void withoutConfigurationATestSynchronizesAFreshSqliteFile() throws Exception {
        Path file = SqliteFile.of(url).orElseThrow();

        assertThat(file).isAbsolute().endsWith(Path.of("hyperstack/test.sqlite"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(strategy).isEqualTo("update");
        assertThat(migrateAtStart).isFalse();
        assertThat(query("select count(*) from Book")).isEqualTo("0");
    }

    @Test
    void connectionsCheckKeysAndWriteImmediately() throws Exception {
        assertThat(query("pragma foreign_keys")).isEqualTo("1");
        assertThat(query("pragma journal_mode")).isEqualTo("wal");
        assertThat(query("pragma synchronous")).isEqualTo("1");
        assertThat(query("pragma busy_timeout")).isEqualTo("30000");
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
