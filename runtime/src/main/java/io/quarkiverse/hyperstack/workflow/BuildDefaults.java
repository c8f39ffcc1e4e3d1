package io.quarkiverse.hyperstack.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.HyperstackException;

/**
 * What a build assumes where the user has said nothing: the kind of each datasource, no Dev Services where there is a
 * file or an address already, the dialect of persistence units on SQLite, and where the migration files of a kind of database
 * are.
 */
public final class BuildDefaults {

    private static final String DIALECT = "io.quarkiverse.hyperstack.entity.sqlite.HyperstackSqliteDialect";
    private static final Pattern DATASOURCE = Pattern.compile("quarkus\\.datasource\\.(?:\"([^\"]+)\"|([^.\"]+))\\..+");
    private static final Pattern UNIT = Pattern.compile("quarkus\\.hibernate-orm\\.(?:\"([^\"]+)\"|([^.\"]+))\\.datasource");
    /** What follows {@code quarkus.datasource.} without being a datasource's name. */
    private static final Set<String> NOT_NAMES = Set.of("jdbc", "reactive", "devservices", "health", "metrics", "dev-ui");
    private final UserSettings settings;
    private final OnClassPath found;
    private final Map<String, String> values = new LinkedHashMap<>();

    private BuildDefaults(UserSettings settings, OnClassPath found) {
        this.settings = settings;
        this.found = found;
    }

    /**
     * What of the application's files matters here.
     *
     * @param persistenceXml whether a {@code persistence.xml} governs Hibernate, which then allows no keys of its own
     * @param migrationFolders the kinds of database that have a folder of their own for migration files
     */
    public record OnClassPath(boolean persistenceXml, Set<String> migrationFolders) {

        public OnClassPath {
            migrationFolders = Set.copyOf(migrationFolders);
        }
    }

    /**
     * The defaults as configuration.
     *
     * @param settings the user's settings
     * @param found what of the application's files matters
     * @return keys and values; no key that the user has set
     */
    public static Map<String, String> of(UserSettings settings, OnClassPath found) {
        BuildDefaults defaults = new BuildDefaults(settings, found);
        defaults.datasources();
        return Map.copyOf(defaults.values);
    }

    private void datasources() {
        Map<String, String> kinds = new TreeMap<>();
        Set<String> named = namedDatasources();
        if (named.isEmpty() || settingsOf(Setting.DEFAULT)) {
            named.add(Setting.DEFAULT);
        }
        for (String datasource : named) {
            kind(datasource).ifPresent(kind -> kinds.put(datasource, kind));
        }
        if (!found.migrationFolders().isEmpty()) {
            kinds.forEach((datasource, kind) -> put(Setting.flyway(datasource, "locations"), MigrationFolders.of(kind)));
        }
        if (!found.persistenceXml()) {
            dialects(kinds);
        }
    }

    private Optional<String> kind(String datasource) {
        Setting key = Setting.datasource(datasource, "db-kind");
        Optional<String> address = address(datasource);
        Optional<String> kind = settings.find(key).or(() -> address);
        if (kind.isEmpty() && !pointsToServer(datasource)
                && settings.find(Setting.datasource(datasource, "jdbc.url")).isEmpty()) {
            kind = Optional.of(DatabaseUrl.SQLITE);
        }
        kind.ifPresent(v -> put(key, v));
        if (kind.filter(DatabaseUrl.SQLITE::equals).isPresent() || address.isPresent()) {
            put(Setting.datasource(datasource, "devservices.enabled"), "false");
        }
        return kind;
    }

    /** The kind that an address tells: the JDBC URL's, or that of {@code DATABASE_URL} for the default datasource. */
    private Optional<String> address(String datasource) {
        Optional<String> url = settings.find(Setting.datasource(datasource, "jdbc.url"));
        if (url.isPresent() || !datasource.equals(Setting.DEFAULT)) {
            return url.flatMap(DatabaseUrl::kindOf);
        }
        try {
            return settings.find(DatabaseUrl.KEY).map(DatabaseUrl::parse).map(DatabaseUrl::kind);
        } catch (HyperstackException e) {
            // reported at the start; a build can do without an address
            return Optional.empty();
        }
    }

    private boolean pointsToServer(String datasource) {
        return new ServerHints(settings).first(datasource).isPresent();
    }

    private boolean settingsOf(String datasource) {
        return settings.find(Setting.datasource(datasource, "db-kind")).isPresent()
                || settings.find(Setting.datasource(datasource, "jdbc.url")).isPresent() || pointsToServer(datasource)
                || settings.isGroupSet("quarkus.datasource.jdbc.");
    }

    private Set<String> namedDatasources() {
        Set<String> result = new TreeSet<>();
        for (String name : settings.names()) {
            Matcher matcher = DATASOURCE.matcher(name);
            if (matcher.matches()) {
                String quoted = matcher.group(1);
                String plain = matcher.group(2);
                if (quoted != null) {
                    result.add(quoted);
                } else if (!NOT_NAMES.contains(plain)) {
                    result.add(plain);
                }
            }
        }
        return result;
    }

    private void dialects(Map<String, String> kinds) {
        boolean namedUnits = false;
        for (String name : settings.names()) {
            Matcher matcher = UNIT.matcher(name);
            if (matcher.matches()) {
                namedUnits = true;
                String unit = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                dialect(unit, settings.find(name).orElse(""), kinds);
            }
        }
        Optional<String> defaultUnit = settings.find("quarkus.hibernate-orm.datasource");
        boolean exists = !namedUnits || defaultUnit.isPresent() || settings.find("quarkus.hibernate-orm.packages").isPresent();
        if (exists) {
            dialect(Setting.DEFAULT, defaultUnit.orElse(Setting.DEFAULT), kinds);
        }
    }

    private void dialect(String unit, String datasource, Map<String, String> kinds) {
        if (DatabaseUrl.SQLITE.equals(kinds.get(datasource))) {
            put(Setting.hibernate(unit, "dialect"), DIALECT);
        }
    }

    private void put(Setting setting, String value) {
        if (settings.find(setting).isEmpty()) {
            values.put(settings.spell(setting), value);
        }
    }
}
