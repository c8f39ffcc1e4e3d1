package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.SQLException;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.workflow.SqliteFile;

/** A datasource opened for a command, and its migrations. */
public final class MigrationDatabase implements AutoCloseable {

    private final String name;
    private final AgroalDataSource source;
    private final Migrations migrations;
    private final boolean standIn;

    /** @param standIn whether this is not the database of the datasource, which has no address */
    MigrationDatabase(String name, AgroalDataSource source, Migrations migrations, boolean standIn) {
        this.name = name;
        this.source = source;
        this.migrations = migrations;
        this.standIn = standIn;
    }

    /**
     * The name of the datasource.
     *
     * @return {@code <default>} for the one without a name
     */
    public String name() {
        return name;
    }

    /**
     * Where the database is, for messages and output.
     *
     * @return the JDBC URL without user, password and parameters
     */
    public String address() {
        return DatasourceUrl.shown(DatasourceUrl.of(source).orElse(""));
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

    /**
     * Whether only the scratch server stands here, because the datasource has no address.
     *
     * @return true when the database of the datasource cannot be asked
     */
    public boolean isStandIn() {
        return standIn;
    }

    /**
     * Its migrations.
     *
     * @return never null
     */
    public Migrations migrations() {
        return migrations;
    }

    /** Makes folder and file of a SQLite database that is not there yet; does nothing for other databases. */
    public void create() {
        DatasourceUrl.of(source).flatMap(SqliteFile::of).ifPresent(SqliteFile::prepare);
    }

    @Override
    public void close() {
        source.close();
    }
}
