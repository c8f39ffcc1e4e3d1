package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.lint.DatabaseNumbers;
import io.quarkiverse.hyperstack.schema.lint.Numbers;

/** Lets the rows of a real database be asked while migration files are looked at. Changes nothing. */
public final class AskedRows {

    private AskedRows() {
    }

    /**
     * Asks.
     *
     * @param jdbcUrl a JDBC URL; only its beginning counts
     * @param database the database with the rows
     * @param question what to do with its numbers, which are good until it is done
     * @param <T> what comes of it
     * @return what came of it
     * @throws io.quarkiverse.hyperstack.HyperstackException when the database refuses
     */
    public static <T> T of(String jdbcUrl, ConnectionSource database, Function<Numbers, T> question) {
        Dialect dialect = Synchronizer.forJdbcUrl(jdbcUrl).dialect();
        try (Connection connection = database.open()) {
            return dialect.inTransaction(connection, Access.READ,
                    () -> question.apply(DatabaseNumbers.of(dialect, connection)));
        } catch (SQLException e) {
            throw Failures.failed(dialect, e);
        }
    }
}
