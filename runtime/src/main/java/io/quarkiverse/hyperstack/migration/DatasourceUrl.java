package io.quarkiverse.hyperstack.migration;

import java.util.Optional;

import javax.sql.DataSource;

import org.flywaydb.core.internal.jdbc.DriverDataSource;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/** The JDBC URL behind a data source. */
final class DatasourceUrl {

    private DatasourceUrl() {
    }

    /** The URL as configured, with any password in it; empty when the data source cannot be asked. */
    static Optional<String> of(@Nullable DataSource source) {
        if (source instanceof AgroalDataSource agroal) {
            return Optional.of(
                    agroal.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration().jdbcUrl());
        }
        if (source instanceof DriverDataSource driver) {
            return Optional.ofNullable(driver.getUrl());
        }
        return source instanceof SqliteMigrationDataSource ours ? Optional.of(ours.database().url()) : Optional.empty();
    }

    /** The URL for people: nothing behind the question mark, no user and password before the host. */
    static String shown(String url) {
        int question = url.indexOf('?');
        String address = question < 0 ? url : url.substring(0, question);
        return address.replaceFirst("//[^/@]*@", "//");
    }
}
