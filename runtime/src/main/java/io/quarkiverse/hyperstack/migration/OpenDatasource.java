package io.quarkiverse.hyperstack.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;

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
     * What the driver is told beside the URL, with user and password under their own names.
     *
     * @return holds a password, so it is not for output
     */
    public Properties login() {
        AgroalConnectionFactoryConfiguration configuration = source.getConfiguration().connectionPoolConfiguration()
                .connectionFactoryConfiguration();
        Properties login = new Properties();
        login.putAll(configuration.jdbcProperties());
        Stream.concat(Stream.ofNullable(configuration.principal()), configuration.credentials().stream())
                .flatMap(secret -> configuration.securityProviders().stream()
                        .map(provider -> provider.getSecurityProperties(secret)).filter(Objects::nonNull).limit(1))
                .forEach(login::putAll);
        return login;
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
