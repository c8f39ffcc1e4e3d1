package io.quarkiverse.hyperstack.schema.lint;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;

import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.postgresql.PostgresqlDialect;
import io.quarkiverse.hyperstack.schema.script.Syntax;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** Two databases are enough, because one example never needs more at a time. */
class PostgresqlFindingsTest extends FindingsContract {

    private final PostgresDatabase[] databases = {PostgresDatabase.fresh(), PostgresDatabase.fresh()};
    private int next;

    @Override
    Syntax syntax() {
        return Syntax.POSTGRESQL;
    }

    @Override
    Dialect dialect() {
        return new PostgresqlDialect();
    }

    @Override
    Connection emptyDatabase() throws SQLException {
        PostgresDatabase database = databases[next++ % databases.length];
        database.clear();
        return database.open();
    }

    @AfterAll
    void drop() {
        for (PostgresDatabase database : databases) {
            database.drop();
        }
    }
}
