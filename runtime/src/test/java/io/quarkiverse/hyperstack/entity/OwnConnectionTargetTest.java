package io.quarkiverse.hyperstack.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.hibernate.tool.schema.spi.CommandAcceptanceException;
import org.junit.jupiter.api.Test;

class OwnConnectionTargetTest {

    @Test
    void foreignKeysAreAsBeforeOnAPooledConnectionAfterADrop() throws SQLException {
        try (Connection pooled = DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=on")) {
            OwnConnectionTarget target = new OwnConnectionTarget(() -> staysOpen(pooled));
            target.prepare();
            target.accept("create table parent (id integer primary key)");
            target.accept("create table child (parent references parent)");
            target.accept("insert into parent values (1)");
            target.accept("insert into child values (1)");
            target.accept("pragma foreign_keys = off");
            target.accept("drop table parent");
            target.release();

            assertThat(query(pooled, "pragma foreign_keys")).isEqualTo("1");
            assertThat(query(pooled, "select count(*) from child")).isEqualTo("1");
        }
    }

    @Test
    void aStatementThatFailsIsNamed() {
        OwnConnectionTarget target = new OwnConnectionTarget(() -> DriverManager.getConnection("jdbc:sqlite::memory:"));
        target.prepare();

        assertThatThrownBy(() -> target.accept("create nonsense")).isInstanceOf(CommandAcceptanceException.class)
                .hasMessageContaining("create nonsense").hasMessageContaining("nonsense\": syntax error");
        target.release();
    }

    private static Connection staysOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(OwnConnectionTargetTest.class.getClassLoader(),
                new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
