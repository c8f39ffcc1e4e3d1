package io.quarkiverse.hyperstack.deployment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.deployment.entity.first.Apple;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.QuarkusUnitTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class EntitiesOnPostgresqlTest {

    private static final EmbeddedPostgres POSTGRES = start();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Apple.class))
            .overrideConfigKey("quarkus.datasource.db-kind", "postgresql")
            .overrideConfigKey("quarkus.datasource.jdbc.url", POSTGRES.getJdbcUrl("postgres", "postgres"))
            .overrideConfigKey("quarkus.hibernate-orm.schema-management.strategy", "update")
            .setBeforeAllCustomizer(EntitiesOnPostgresqlTest::anOlderStructureWithARow)
            .setAfterAllCustomizer(EntitiesOnPostgresqlTest::stop)
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("io.quarkiverse.hyperstack.entity"))
            .assertLogRecords(records -> assertThat(records).singleElement().satisfies(record -> {
                assertThat(record.getLevel().getName()).isEqualTo("INFO");
                assertThat(record.getParameters()[0].toString()).contains("name").contains("apple_seq");
            }));

    @Inject
    AgroalDataSource datasource;

    @Inject
    EntityManager entities;

    @Test
    void updateAddsWhatIsNewAndKeepsTheRows() throws SQLException {
        assertThat(query("select id from apple")).containsExactly("-1");
        assertThat(query("select column_name::text from information_schema.columns where table_name = 'apple'"))
                .containsExactlyInAnyOrder("id", "name");

        QuarkusTransaction.requiringNew().run(() -> entities.persist(new Apple()));

        assertThat(query("select id from apple order by id")).containsExactly("-1", "1");
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = datasource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void anOlderStructureWithARow() {
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table apple (id bigint not null, primary key (id))");
            statement.execute("insert into apple values (-1)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
