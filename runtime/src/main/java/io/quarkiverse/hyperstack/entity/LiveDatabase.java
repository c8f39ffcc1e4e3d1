package io.quarkiverse.hyperstack.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

import javax.sql.DataSource;

import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.ServiceRegistry;
import org.sqlite.JDBC;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.workflow.SqliteFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;

/**
 * The database of a persistence unit, as the schema engine wants it: its URL, and connections that nobody else uses.
 *
 * @param jdbcUrl may hold a password, so it is never logged
 * @param connections a SQLite file is opened anew; all others give a pooled connection outside any transaction
 */
record LiveDatabase(String jdbcUrl, ConnectionSource connections) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /**
     * The database behind a persistence unit.
     *
     * @param services the persistence unit's services
     * @return empty when it is neither SQLite nor PostgreSQL, or not a datasource of Quarkus
     */
    static Optional<LiveDatabase> of(ServiceRegistry services) {
        ConnectionProvider provider = services.getService(ConnectionProvider.class);
        if (provider == null || !provider.isUnwrappableAs(AgroalDataSource.class)) {
            return Optional.empty();
        }
        AgroalDataSource datasource = provider.unwrap(AgroalDataSource.class);
        AgroalConnectionFactoryConfiguration driver = datasource.getConfiguration().connectionPoolConfiguration()
                .connectionFactoryConfiguration();
        String url = driver.jdbcUrl();
        if (url.startsWith(POSTGRESQL)) {
            return Optional.of(new LiveDatabase(url, () -> outsideTransactions(datasource)));
        }
        if (url.startsWith(SQLITE)) {
            return Optional.of(new LiveDatabase(url, SqliteFile.of(url).isPresent()
                    ? () -> new JDBC().connect(url, copy(driver.jdbcProperties()))
                    : () -> outsideTransactions(datasource)));
        }
        return Optional.empty();
    }

    /** Whether the database is SQLite, in a file or in memory. */
    boolean isSqlite() {
        return jdbcUrl.startsWith(SQLITE);
    }

    private static Properties copy(Properties properties) {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    /** A pooled connection joins the transaction in which it is taken from the pool, if there is one. */
    private static Connection outsideTransactions(DataSource datasource) throws SQLException {
        try {
            return QuarkusTransaction.suspendingExisting().call(datasource::getConnection);
        } catch (QuarkusTransactionException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
