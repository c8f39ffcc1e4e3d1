package io.quarkiverse.hyperstack.workflow;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * The address of a database, as platforms hand it over in {@code DATABASE_URL}, taken apart for JDBC.
 *
 * @param kind {@code sqlite} or {@code postgresql}
 * @param jdbcUrl the JDBC URL; never with user name or password
 * @param username the user name, decoded
 * @param password the password, decoded
 */
public record DatabaseUrl(String kind, String jdbcUrl, Optional<String> username, Optional<String> password) {

    /** The db-kind of SQLite. */
    public static final String SQLITE = "sqlite";
    /** The db-kind of PostgreSQL. */
    public static final String POSTGRESQL = "postgresql";
    /** The environment variable, and key, that holds an address. */
    public static final String KEY = "DATABASE_URL";

    private static final int POSTGRESQL_PORT = 5432;
    private static final Pattern SCHEME = Pattern.compile("(?:jdbc:)?([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[^\\[\\]:/@\\s]*)(?::(\\d{1,5}))?");

    /**
     * Takes an address apart: {@code postgres://user:password@host:5432/database?sslmode=require} (also
     * {@code postgresql://}, several hosts separated by commas, IPv6 in brackets, percent-encoding everywhere),
     * {@code sqlite:path}, or the same behind {@code jdbc:}. Query parameters are kept; {@code user} and {@code password}
     * among them are taken out.
     *
     * @param text the address
     * @return its parts
     * @throws HyperstackException {@link Problem#DATABASE_URL} when it is no such address; the message shows nothing of it
     *         but its scheme
     */
    public static DatabaseUrl parse(String text) {
        return parse(text, KEY);
    }

    /**
     * {@link #parse(String)} for an address that was not in the environment.
     *
     * @param text the address
     * @param name what messages call it, for instance an option of a command
     * @return its parts
     * @throws HyperstackException {@link Problem#DATABASE_URL} when it is no such address
     */
    public static DatabaseUrl parse(String text, String name) {
        try {
            return parts(text);
        } catch (NoAddressException e) {
            throw new HyperstackException(Problem.DATABASE_URL, name + " " + e.getMessage(),
                    "set it to postgres://user:password@host:5432/database?sslmode=require or to sqlite:path");
        }
    }

    private static DatabaseUrl parts(String text) {
        Matcher matcher = SCHEME.matcher(text.strip());
        if (!matcher.matches()) {
            throw invalid("does not begin with a scheme");
        }
        String rest = matcher.group(2);
        return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "postgres", "postgresql" -> postgresql(rest);
            case "sqlite" -> sqlite(rest);
            default -> throw invalid(rest.startsWith("//")
                    ? "has the unknown scheme " + matcher.group(1) + "://"
                    : "does not begin with a known scheme");
        };
    }

    /**
     * The kind of database behind a JDBC URL.
     *
     * @param jdbcUrl a JDBC URL
     * @return {@code sqlite}, {@code postgresql}, or empty for any other
     */
    public static Optional<String> kindOf(String jdbcUrl) {
        String url = jdbcUrl.strip().toLowerCase(Locale.ROOT);
        if (url.startsWith("jdbc:sqlite:")) {
            return Optional.of(SQLITE);
        }
        return url.startsWith("jdbc:postgresql:") ? Optional.of(POSTGRESQL) : Optional.empty();
    }

    /** The address without its password. */
    @Override
    public String toString() {
        return jdbcUrl + username.map(u -> " as " + u).orElse("");
    }

    private static DatabaseUrl sqlite(String rest) {
        String path = rest;
        if (path.startsWith("//")) {
            if (!path.startsWith("///")) {
                throw invalid("names a host, and SQLite has none; write sqlite:path or sqlite:///absolute/path");
            }
            path = path.substring(2);
        }
        if (path.isBlank() || path.startsWith("?")) {
            throw invalid("names no file");
        }
        return new DatabaseUrl(SQLITE, "jdbc:sqlite:" + path, Optional.empty(), Optional.empty());
    }

    private static DatabaseUrl postgresql(String rest) {
        if (!rest.startsWith("//")) {
            throw invalid("has no // after its scheme");
        }
        String address = rest.substring(2);
        int question = address.indexOf('?');
        String query = question < 0 ? "" : address.substring(question + 1);
        address = question < 0 ? address : address.substring(0, question);
        if (query.contains("@") && (!address.contains("/") || query.matches("[^=&]*[@/].*"))) {
            throw invalid("has a ? where none can be (percent-encode @ : / ? # in user name and password)");
        }
        int at = address.lastIndexOf('@');
        String user = at < 0 ? "" : address.substring(0, at);
        address = address.substring(at + 1);
        int slash = address.indexOf('/');
        String hosts = slash < 0 ? address : address.substring(0, slash);
        String database = slash < 0 ? "" : address.substring(slash + 1);

        int colon = user.indexOf(':');
        Query parameters = Query.of(query);
        String url = "jdbc:postgresql://" + hosts(hosts) + "/" + encode(decode(database)) + parameters.rest();
        return new DatabaseUrl(POSTGRESQL, url,
                present(decode(colon < 0 ? user : user.substring(0, colon))).or(parameters::user),
                present(colon < 0 ? "" : decode(user.substring(colon + 1))).or(parameters::password));
    }

    private static String hosts(String hosts) {
        List<String> result = new ArrayList<>();
        for (String host : hosts.split(",", -1)) {
            Matcher matcher = HOST.matcher(host);
            if (!matcher.matches()) {
                throw invalid("has a host that is not one (percent-encode @ : / ? # in user name and password)");
            }
            String name = matcher.group(1).isEmpty() ? "localhost" : matcher.group(1);
            int port = matcher.group(2) == null ? POSTGRESQL_PORT : Integer.parseInt(matcher.group(2));
            if (port < 1 || port > 65535) {
                throw invalid("has port " + port + ", which is not between 1 and 65535");
            }
            result.add(name + ":" + port);
        }
        return String.join(",", result);
    }

    private static Optional<String> present(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // no cause: its message quotes the value
            throw invalid("has a % that is not followed by two hexadecimal digits (write %25 for a percent sign)");
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static NoAddressException invalid(String what) {
        return new NoAddressException(what);
    }

    /** Says what is wrong, and shows nothing of the address. */
    private static final class NoAddressException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAddressException(String what) {
            super(what);
        }
    }

    /** The query, without the credentials. */
    private record Query(String rest, Optional<String> user, Optional<String> password) {

        static Query of(String query) {
            List<String> rest = new ArrayList<>();
            Optional<String> user = Optional.empty();
            Optional<String> password = Optional.empty();
            for (String parameter : query.split("&")) {
                if (parameter.startsWith("user=")) {
                    user = present(decode(parameter.substring("user=".length())));
                } else if (parameter.startsWith("password=")) {
                    password = present(decode(parameter.substring("password=".length())));
                } else if (!parameter.isEmpty()) {
                    rest.add(parameter);
                }
            }
            return new Query(rest.isEmpty() ? "" : "?" + String.join("&", rest), user, password);
        }
    }
}
