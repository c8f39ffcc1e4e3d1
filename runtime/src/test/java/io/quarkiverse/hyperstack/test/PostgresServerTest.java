package io.quarkiverse.hyperstack.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

class PostgresServerTest {

    @Test
    void the_server_is_postgresql_18_4_and_each_database_is_empty() throws SQLException {
        String first = PostgresServer.shared().freshDatabase();
        PostgresServer.shared().execute(first, "create table t (id int)");
        String second = PostgresServer.shared().freshDatabase();

        try (Connection connection = DriverManager.getConnection(second)) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("18.4");
            assertThat(connection.getMetaData().getTables(null, "public", "%", null).next()).isFalse();
        }
    }
}
