package io.quarkiverse.hyperstack.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

import javax.sql.DataSource;

import org.flywaydb.core.internal.jdbc.DriverDataSource;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.quarkiverse.hyperstack.workflow.SqliteFile;

/**
 * What it takes to open connections of our own to a SQLite database.
 *
 * @param url the JDBC URL
 * @param properties the driver's properties as configured
 * @param initialSql what the configuration runs on each new connection, may be blank
 */
record SqliteDatabase(String url, Properties properties, String initialSql) {

    private static final String PREFIX = "jdbc:sqlite:";

    SqliteDatabase {
        Properties copy = new Properties();
        copy.putAll(properties);
        properties = copy;
    }

    /**
     * The database behind a data source.
     *
     * @param source what Flyway is configured with, may be null
     * @return empty when it is not SQLite, is in the memory of one connection, or is of a kind that cannot be asked
     */
    static Optional<SqliteDatabase> behind(@Nullable DataSource source) {
        Optional<SqliteDatabase> database = Optional.empty();
        if (source instanceof AgroalDataSource agroal) {
            AgroalConnectionFactoryConfiguration factory = agroal.getConfiguration().connectionPoolConfiguration()
                    .connectionFactoryConfiguration();
            database = Optional.of(new SqliteDatabase(factory.jdbcUrl(), factory.jdbcProperties(),
                    factory.initialSql() == null ? "" : factory.initialSql()));
        } else if (source instanceof DriverDataSource driver && driver.getUrl() != null) {
            database = Optional.of(new SqliteDatabase(driver.getUrl(), new Properties(), ""));
        } else if (source instanceof SqliteMigrationDataSource ours) {
            database = Optional.of(ours.database());
        }
        return database.filter(d -> d.url().startsWith(PREFIX) && !d.isPrivate());
    }

    /**
     * The database file.
     *
     * @return empty for a database in memory
     */
    Optional<Path> file() {
        return SqliteFile.of(url);
    }

    /**
     * The lock file of the database, the same for all ways to write its path.
     *
     * @param database the database file
     * @return an absolute path
     * @throws SQLException when the folder of the database is not there
     */
    static Path lockFile(Path database) throws SQLException {
        Path absolute = database.toAbsolutePath();
        try {
            Path real = Files.exists(absolute)
                    ? absolute.toRealPath()
                    : absolute.getParent().toRealPath().resolve(absolute.getFileName());
            return real.resolveSibling(real.getFileName() + ".migrate-lock");
        } catch (IOException e) {
            throw new SQLException("The folder of the database " + absolute + " is not there (" + e + ")", e);
        }
    }

    /** Each connection to such a URL is a database of its own. */
    private boolean isPrivate() {
        String address = url.substring(PREFIX.length());
        return address.isEmpty() || address.startsWith("?") || address.startsWith(":");
    }
}
