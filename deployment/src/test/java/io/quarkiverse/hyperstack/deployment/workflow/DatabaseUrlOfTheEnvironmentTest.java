package io.quarkiverse.hyperstack.deployment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.QuarkusUnitTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class DatabaseUrlOfTheEnvironmentTest {

    private static final AtomicReference<EmbeddedPostgres> SERVER = new AtomicReference<>();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Book.class))
            .setBeforeAllCustomizer(DatabaseUrlOfTheEnvironmentTest::start)
            .setAfterAllCustomizer(DatabaseUrlOfTheEnvironmentTest::stop);

    @Inject
    AgroalDataSource dataSource;

    @Test
    void theBuildAndTheConnectionFollowIt() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection.createStatement()
                        .executeQuery("select current_setting('application_name'), count(*) from book")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("shop");
            assertThat(rows.getInt(2)).isZero();
        }
        assertThat(dataSource.getConfiguration().connectionPoolConfiguration().maxSize()).isEqualTo(50);
    }

    private static void start() {
        try {
            SERVER.set(EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("DATABASE_URL",
                "postgres://postgres:postgres@localhost:" + SERVER.get().getPort() + "/postgres?ApplicationName=shop");
    }

    private static void stop() {
        System.clearProperty("DATABASE_URL");
        try {
            SERVER.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
