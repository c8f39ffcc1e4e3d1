package io.quarkiverse.hyperstack.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * Which version a database says it is.
 *
 * @param version for instance {@code 17.2}
 */
public record DatabaseVersion(String version) {

    public DatabaseVersion {
        Objects.requireNonNull(version, "version");
    }

    /**
     * Asks it.
     *
     * @param database the database
     * @return in its own words
     * @throws HyperstackException {@link Problem#DATABASE_UNREACHABLE}, or {@link Problem#STRUCTURE_READING_FAILED} when it
     *         does not answer
     */
    public static DatabaseVersion of(ConnectionSource database) {
        try (Connection connection = Failures.open(database)) {
            return new DatabaseVersion(connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new HyperstackException(Problem.STRUCTURE_READING_FAILED,
                    "the database does not say which version it is: " + e.getMessage(), "check that it runs", e);
        }
    }
}
