package io.quarkiverse.hyperstack.deployment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.entity.first.Apple;
import io.quarkus.test.QuarkusUnitTest;

/** A test run keeps lost values in the trash, unless it is told otherwise. */
class DataLossRefusedTest {

    private static final String URL = "jdbc:sqlite:target/data-loss-refused.sqlite";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Apple.class))
            .overrideConfigKey("quarkus.datasource.jdbc.url", URL)
            .overrideConfigKey("quarkus.hyperstack.synchronize", "true")
            .overrideConfigKey("quarkus.hyperstack.data-loss", "refuse")
            .setBeforeAllCustomizer(DataLossRefusedTest::aColumnThatNoEntityHas)
            .assertException(refusal -> {
                assertThat(refusal).rootCause().hasMessageContaining(Problem.DATA_LOSS.code()).hasMessageContaining("color");
                assertThat(colors()).isEqualTo("red");
            });

    @Test
    void theStartFailsAndTheValuesAreWhereTheyWere() {
        throw new AssertionError("the application has started");
    }

    private static void aColumnThatNoEntityHas() {
        try {
            Files.deleteIfExists(Path.of("target/data-loss-refused.sqlite"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Connection connection = DriverManager.getConnection(URL); Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table Apple (id bigint not null, name varchar(255), color varchar(255), primary key (id))");
            statement.execute("insert into Apple values (1, 'Elstar', 'red')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String colors() {
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select group_concat(color) from Apple")) {
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
