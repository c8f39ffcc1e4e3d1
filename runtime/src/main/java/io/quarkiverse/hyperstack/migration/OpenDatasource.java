package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.SQLException;

import io.agroal.api.AgroalDataSource;

/** A datasource opened for a command that has nothing to do with migration files. */
public final class OpenDatasource implements AutoCloseable {

    private final AgroalDataSource source;

    OpenDatasource(AgroalDataSource source) {
        this.source = source;
    }

    /**
     * Its JDBC URL as configured.
     *
     * @return may hold a password, so it is not for output
     */
    public String jdbcUrl() {
        return DatasourceUrl.of(source).orElseThrow();
    }

    /**
     * A connection of its pool, which nobody else uses.
     *
     * @return in auto-commit mode, to be closed
     * @throws SQLException when the database cannot be reached
     */
    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void close() {
        source.close();
    }
}
