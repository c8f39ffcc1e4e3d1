package io.quarkiverse.hyperstack.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;

/** Makes tables that are there for this connection alone. */
final class DryTables {

    private DryTables() {
    }

    /** Whether it could be made; nothing has changed when not. */
    static boolean create(Connection connection, Dialect dialect, Table table) throws SQLException {
        Sql.run(connection, "SAVEPOINT hyperstack_rule");
        try {
            for (String sql : dialect.script(connection, Catalog.of(List.of(table), List.of(), List.of()))) {
                Sql.run(connection, sql.replaceFirst("^CREATE TABLE ", "CREATE TEMP TABLE "));
            }
            Sql.run(connection, "RELEASE SAVEPOINT hyperstack_rule");
            return true;
        } catch (SQLException e) {
            Sql.run(connection, "ROLLBACK TO SAVEPOINT hyperstack_rule", "RELEASE SAVEPOINT hyperstack_rule");
            return false;
        }
    }
}
