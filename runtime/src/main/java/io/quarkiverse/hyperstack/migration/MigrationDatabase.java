package io.quarkiverse.hyperstack.migration;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.workflow.SqliteFile;

/** A datasource opened for a command, and its migrations. */
public final class MigrationDatabase implements AutoCloseable {

    private final String name;
    private final AgroalDataSource source;
    private final Migrations migrations;

    MigrationDatabase(String name, AgroalDataSource source, Migrations migrations) {
        this.name = name;
        this.source = source;
        this.migrations = migrations;
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
