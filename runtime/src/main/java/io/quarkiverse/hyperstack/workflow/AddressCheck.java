package io.quarkiverse.hyperstack.workflow;

import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * Whether the addresses that a start or a command is given fit what the application was built for.
 *
 * @param application what the build knew
 * @param settings the user's settings
 * @param outside those of them that are not in the application: environment, system properties, files beside it
 */
public record AddressCheck(BuiltApplication application, UserSettings settings, UserSettings outside) {

    private static final Pattern JDBC = Pattern.compile("(?i)jdbc:");
    private static final Pattern WITH_USER = Pattern.compile("(?i)jdbc:postgresql:(//)?[^/?]*@");

    /**
     * Looks at every active datasource.
     *
     * @throws HyperstackException {@link Problem#DATABASE_URL} when {@code DATABASE_URL} cannot be understood,
     *         {@link Problem#DATABASE_KIND} when an address is of another kind of database
     */
    public void all() {
        application.datasources().stream().filter(this::isActive).forEach(this::check);
    }

    /**
     * Whether the user has left a datasource switched on.
     *
     * @param datasource the datasource
     * @return false when its {@code active} is false
     */
    public boolean isActive(BuiltApplication.Datasource datasource) {
        return settings.flag(Setting.datasource(datasource.name(), "active")).orElse(true);
    }

    /**
     * Looks at one datasource.
     *
     * @param datasource the datasource
     * @throws HyperstackException as {@link #all}
     */
    public void check(BuiltApplication.Datasource datasource) {
        Setting kindKey = Setting.datasource(datasource.name(), "db-kind");
        outside.find(kindKey).map(DatabaseKind::of).map(DatabaseKind::name).filter(kind -> !kind.equals(datasource.kind()))
                .ifPresent(kind -> {
                    throw other(kindKey + "=" + kind + " is set", datasource, kind);
                });
        Setting url = Setting.datasource(datasource.name(), "jdbc.url");
        Optional<String> explicit = settings.find(url);
        Optional<String> kind = explicit.flatMap(DatabaseUrl::kindOf);
        String key = url.key();
        if (settings.find(Setting.datasource(datasource.name(), "jdbc.driver")).isEmpty()) {
            explicit.ifPresent(address -> requireJdbc(datasource, url, address));
        }
        if (explicit.isEmpty() && datasource.name().equals(Setting.DEFAULT)) {
            kind = settings.find(DatabaseUrl.KEY).map(DatabaseUrl::parse).map(DatabaseUrl::kind);
            key = DatabaseUrl.KEY;
        }
        if (kind.isPresent() && !kind.get().equals(datasource.kind())) {
            throw other(key + " names a " + kind.get() + " database", datasource, kind.get());
        }
    }

    /** The driver would show what it does not take, and a password with it. */
    private static void requireJdbc(BuiltApplication.Datasource datasource, Setting url, String address) {
        String wrong = null;
        if (!JDBC.matcher(address).lookingAt()) {
            wrong = " is no JDBC URL, for it does not begin with jdbc:";
        } else if (WITH_USER.matcher(address).lookingAt()) {
            wrong = " has a user in front of the host, where PostgreSQL's driver takes none";
        }
        if (wrong != null) {
            throw new HyperstackException(Problem.DATABASE_URL, url + wrong,
                    "write " + (datasource.isSqlite()
                            ? "jdbc:sqlite:path"
                            : "jdbc:postgresql://host:5432/database, and the user in "
                                    + Setting.datasource(datasource.name(), "username"))
                            + (datasource.name().equals(Setting.DEFAULT)
                                    ? ", or set " + DatabaseUrl.KEY + " to the address instead"
                                    : ""));
        }
    }

    private static HyperstackException other(String what, BuiltApplication.Datasource datasource, String kind) {
        return new HyperstackException(Problem.DATABASE_KIND, what + ", and the application was built for " + datasource.kind(),
                "build it with " + Setting.datasource(datasource.name(), "db-kind") + "=" + kind + " and the driver for it");
    }
}
