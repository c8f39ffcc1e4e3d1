package io.quarkiverse.hyperstack.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sqlite.JDBC;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.workflow.DatabaseUrl;
import io.quarkiverse.hyperstack.workflow.SqliteFile;

/**
 * A database that is compared.
 *
 * @param called what people call it: an option of the command or the name of a datasource
 * @param jdbcUrl may hold a password, so it is shown nowhere
 * @param connections opens a connection that nobody else uses
 */
public record Side(String called, String jdbcUrl, ConnectionSource connections) {

    private static final String POSTGRESQL_DRIVER = "org.postgresql.Driver";
    private static final Pattern ADDRESS = Pattern.compile("(?i)(jdbc|postgres|postgresql|sqlite):.*", Pattern.DOTALL);
    private static final Pattern USER = Pattern.compile("//[^/@]*@");

    /**
     * Whether a word is the address of a database, and not a path.
     *
     * @param word what was written behind an option
     * @return true when it begins like an address
     */
    static boolean isAddress(String word) {
        return ADDRESS.matcher(word.strip()).matches();
    }

    /**
     * A database by its address.
     *
     * @param option the option that has the address
     * @param address as {@code DATABASE_URL} may have it
     * @return the database; no connection is made yet
     * @throws HyperstackException {@link Problem#DATABASE_URL} when it is no address, {@link Problem#TARGET_UNREADABLE} when it
     *         is a SQLite file that is not there
     */
    public static Side of(String option, String address) {
        DatabaseUrl url = DatabaseUrl.parse(address, option);
        Optional<Path> file = SqliteFile.of(url.jdbcUrl());
        if (file.isPresent() && !Files.isRegularFile(file.get())) {
            throw new HyperstackException(Problem.TARGET_UNREADABLE,
                    option + ": the SQLite database " + file.get().toAbsolutePath() + " is not there", "correct the path");
        }
        Properties login = new Properties();
        url.username().ifPresent(user -> login.setProperty("user", user));
        url.password().ifPresent(password -> login.setProperty("password", password));
        return new Side(option, url.jdbcUrl(), () -> open(url, login, option));
    }

    /**
     * An empty SQLite database.
     *
     * @param jdbcUrl the URL of a database in memory
     * @return a connection to a database of its own
     * @throws SQLException when the driver refuses
     */
    public static Connection empty(String jdbcUrl) throws SQLException {
        return new JDBC().connect(jdbcUrl, new Properties());
    }

    private static Connection open(DatabaseUrl url, Properties login, String option) throws SQLException {
        try {
            Connection connection = url.kind().equals(DatabaseUrl.SQLITE)
                    ? new JDBC().connect(url.jdbcUrl(), login)
                    : postgresql(option).connect(url.jdbcUrl(), login);
            if (connection == null) {
                throw new SQLException("the driver does not take this address");
            }
            return connection;
        } catch (SQLException e) {
            throw new SQLException(option + " (" + shown(url.jdbcUrl()) + "): " + e.getMessage(), e.getSQLState(), e);
        }
    }

    private static Driver postgresql(String option) {
        try {
            return (Driver) Class.forName(POSTGRESQL_DRIVER, true, Side.class.getClassLoader()).getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new HyperstackException(Problem.DATABASE_KIND,
                    option + " is a PostgreSQL database, and this application is built without the driver",
                    "add quarkus-jdbc-postgresql to the application, or use one that has it", e);
        }
    }

    /**
     * The kind of database.
     *
     * @return {@code sqlite}, {@code postgresql} or the word that the address has for it
     */
    public String kind() {
        return DatabaseUrl.kindOf(jdbcUrl).orElseGet(() -> jdbcUrl.split(":", 3)[1]);
    }

    /**
     * Where it is, for messages and output.
     *
     * @return the JDBC URL without user, password and parameters
     */
    public String address() {
        return shown(jdbcUrl);
    }

    private static String shown(String url) {
        int question = url.indexOf('?');
        return USER.matcher(question < 0 ? url : url.substring(0, question)).replaceFirst("//");
    }

    /**
     * The passwords in the words of a command line, so that they can be kept out of what is printed.
     *
     * @param words any words
     * @return the passwords of those that are addresses, or end in one behind an equals sign
     */
    public static List<String> passwords(Collection<String> words) {
        return words.stream().flatMap(word -> Stream.of(word, word.substring(word.indexOf('=') + 1)))
                .filter(Side::isAddress).flatMap(word -> password(word).stream()).distinct().toList();
    }

    private static Optional<String> password(String address) {
        try {
            return DatabaseUrl.parse(address).password();
        } catch (HyperstackException e) {
            return Optional.empty();
        }
    }
}
