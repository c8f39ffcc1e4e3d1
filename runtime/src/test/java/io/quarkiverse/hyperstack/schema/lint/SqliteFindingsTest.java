package io.quarkiverse.hyperstack.schema.lint;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.script.Syntax;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteDialect;

class SqliteFindingsTest extends FindingsContract {

    @Override
    Syntax syntax() {
        return Syntax.SQLITE;
    }

    @Override
    Dialect dialect() {
        return new SqliteDialect();
    }

    @Override
    Connection emptyDatabase() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }
}
