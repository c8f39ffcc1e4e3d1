package io.quarkiverse.hyperstack.embedded.postgresql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The database of a datasource.
 *
 * @param datasource the datasource's name
 * @param name the database's name
 * @param username the role that the application uses
 * @param password its password; empty when any will do
 */
record Database(String datasource, String name, String username, Optional<String> password) {

    String jdbcUrl(int port) {
        return "jdbc:postgresql://" + Server.HOST + ":" + port + "/" + encode(name);
    }

    String reactiveUrl(int port) {
        return "postgresql://" + Server.HOST + ":" + port + "/" + encode(name);
    }

    /** Everything in one address, as psql and {@code DATABASE_URL} understand it. */
    String address(int port, String anyPassword) {
        return "postgres://" + encode(username) + ":" + encode(password.orElse(anyPassword)) + "@" + Server.HOST + ":" + port
                + "/" + encode(name);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
