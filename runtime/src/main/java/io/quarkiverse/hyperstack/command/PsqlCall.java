package io.quarkiverse.hyperstack.command;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** From what PostgreSQL's JDBC driver is told to what {@code psql} understands. */
final class PsqlCall {

    private static final String PACKAGES = "apt install postgresql-client, dnf install postgresql, brew install libpq";
    private static final String PREFIX = "jdbc:postgresql:";
    /** What both know, by the name of the driver; the rest concerns the driver alone. */
    private static final Map<String, String> VARIABLES = Map.ofEntries(Map.entry("sslmode", "PGSSLMODE"),
            Map.entry("sslrootcert", "PGSSLROOTCERT"), Map.entry("sslcert", "PGSSLCERT"), Map.entry("sslkey", "PGSSLKEY"),
            Map.entry("channelBinding", "PGCHANNELBINDING"), Map.entry("gssEncMode", "PGGSSENCMODE"),
            Map.entry("requireAuth", "PGREQUIREAUTH"), Map.entry("ApplicationName", "PGAPPNAME"),
            Map.entry("connectTimeout", "PGCONNECT_TIMEOUT"), Map.entry("options", "PGOPTIONS"));

    private final String hosts;
    private final String database;
    private final Properties settings = new Properties();

    /**
     * @param jdbcUrl {@code jdbc:postgresql:…}
     * @param login what the driver is told beside it; the address has the last word
     */
    PsqlCall(String jdbcUrl, Properties login) {
        String address = jdbcUrl.strip().substring(PREFIX.length());
        int question = address.indexOf('?');
        String place = question < 0 ? address : address.substring(0, question);
        int slash = place.startsWith("//") ? place.indexOf('/', 2) : -1;
        hosts = place.startsWith("//") ? place.substring(2, slash < 0 ? place.length() : slash) : "";
        database = decode(place.startsWith("//") ? slash < 0 ? "" : place.substring(slash + 1) : place.replaceFirst("^/", ""));
        settings.putAll(login);
        for (String parameter : (question < 0 ? "" : address.substring(question + 1)).split("&")) {
            int equals = parameter.indexOf('=');
            if (!parameter.isEmpty()) {
                settings.setProperty(equals < 0 ? parameter : parameter.substring(0, equals),
                        equals < 0 ? "" : decode(parameter.substring(equals + 1)));
            }
        }
    }

    DatabaseShell shell() {
        return new DatabaseShell("psql", PACKAGES, arguments(), environment());
    }

    private List<String> arguments() {
        List<String> names = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        for (String host : hosts.split(",")) {
            int colon = host.lastIndexOf(':');
            boolean port = colon > host.lastIndexOf(']');
            String name = (port ? host.substring(0, colon) : host).replaceAll("[\\[\\]]", "");
            names.add(name.isEmpty() ? "localhost" : name);
            ports.add(port ? host.substring(colon + 1) : "5432");
        }
        List<String> words = new ArrayList<>(List.of("-h", String.join(",", names), "-p", String.join(",", ports)));
        String user = settings.getProperty("user", "");
        if (!user.isEmpty()) {
            words.addAll(List.of("-U", user));
        }
        if (!database.isEmpty()) {
            words.addAll(List.of("-d", connectionString(database)));
        }
        return words;
    }

    /** A name that {@code psql} would take for more than a name. */
    private static String connectionString(String name) {
        return name.contains("=") || name.contains("://")
                ? "dbname='" + name.replace("\\", "\\\\").replace("'", "\\'") + "'"
                : name;
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        VARIABLES.forEach((name, variable) -> put(variables, variable, settings.getProperty(name, "")));
        put(variables, "PGPASSWORD", settings.getProperty("password", ""));
        if (settings.containsKey("ssl") && !settings.getProperty("ssl").equals("false")) {
            variables.putIfAbsent("PGSSLMODE", "verify-full");
        }
        String schema = settings.getProperty("currentSchema", "");
        if (!schema.isEmpty()) {
            variables.merge("PGOPTIONS", "-c search_path=" + schema.replaceAll("([\\\\ ])", "\\\\$1"),
                    (one, two) -> one + " " + two);
        }
        return variables;
    }

    private static void put(Map<String, String> variables, String name, String value) {
        if (!value.isEmpty()) {
            variables.put(name, value);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
