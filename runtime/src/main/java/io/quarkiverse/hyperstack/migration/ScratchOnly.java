package io.quarkiverse.hyperstack.migration;

import java.sql.SQLException;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkiverse.hyperstack.workflow.DatabaseUrl;

/** What stands in for the database of a datasource that has no address, where files are only tried out. */
final class ScratchOnly {

    private ScratchOnly() {
    }

    /**
     * The scratch server as a datasource. No connection is made yet.
     *
     * @param address with user and password
     * @param driver the class of the JDBC driver
     */
    static AgroalDataSource open(String address, String driver) {
        DatabaseUrl url = DatabaseUrl.parse(address);
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(
                    pool -> pool.maxSize(1).connectionFactoryConfiguration(factory -> {
                        factory.jdbcUrl(url.jdbcUrl()).connectionProviderClassName(driver);
                        url.username().ifPresent(user -> factory.principal(new NamePrincipal(user)));
                        url.password().ifPresent(password -> factory.credential(new SimplePassword(password)));
                        return factory;
                    })));
        } catch (SQLException e) {
            throw new IllegalStateException("A pool is made without a connection", e);
        }
    }
}
