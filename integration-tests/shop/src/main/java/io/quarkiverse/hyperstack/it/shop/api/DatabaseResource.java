package io.quarkiverse.hyperstack.it.shop.api;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.ws.rs.GET;

/** Says which database this shop runs on. */
@jakarta.ws.rs.Path("/database")
public class DatabaseResource {

    private static final String SQLITE = "jdbc:sqlite:";

    private final DataSource dataSource;

    DatabaseResource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The product with its version, and the JDBC URL without options or passwords. */
    public record Database(String product, String version, String url) {
    }

    /** The database. */
    @GET
    public Database database() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            return new Database(data.getDatabaseProductName(), data.getDatabaseProductVersion(), shown(data.getURL()));
        }
    }

    private static String shown(String url) {
        String plain = url.replaceFirst("\\?.*", "");
        return plain.startsWith(SQLITE)
                ? SQLITE + Path.of(plain.substring(SQLITE.length())).toAbsolutePath().normalize()
                : plain;
    }
}
