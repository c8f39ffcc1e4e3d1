package io.quarkiverse.hyperstack.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How connections to SQLite are made unless the user says otherwise: a default below {@code quarkus.datasource.}.
 * This list is the one place to tune them.
 *
 * @param suffix the key's end
 * @param value the value
 * @param why what goes wrong without it
 */
public record SqliteDefault(String suffix, String value, String why) {

    private static final String DRIVER = "jdbc.additional-jdbc-properties.";

    private static final List<SqliteDefault> ALL = List.of(
            driver("foreign_keys", "true", "SQLite checks foreign keys only on connections that ask for it"),
            driver("journal_mode", "WAL", "readers and the one writer do not block each other"),
            driver("synchronous", "NORMAL", "with WAL no commit waits for the disk, and a crash cannot corrupt the file;"
                    + " a power failure can lose the last commits"),
            driver("busy_timeout", "30000", "another process that is writing, such as a migration, is waited for instead of"
                    + " failing at once with \"database is locked\""),
            driver("transaction_mode", "IMMEDIATE", "a transaction that reads first and writes later would fail at once with"
                    + " \"database is locked\", whatever the busy timeout, when another one wrote in between"),
            new SqliteDefault("jdbc.max-size", "4", "SQLite has one writer: further threads wait here, in order,"
                    + " rather than in SQLite, which wakes them unfairly; the connections beyond the first serve readers"
                    + " outside of transactions"),
            new SqliteDefault("jdbc.acquisition-timeout", "60S", "under load a thread waits for its turn longer than the"
                    + " 5 seconds that suit a server with many writers"));

    public SqliteDefault {
        Objects.requireNonNull(suffix, "suffix");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(why, "why");
    }

    /**
     * Every default.
     *
     * @return never empty
     */
    public static List<SqliteDefault> all() {
        return ALL;
    }

    /**
     * Whether a JDBC URL sets the same driver property itself.
     *
     * @param jdbcUrl a SQLite URL
     * @return true when the URL has the last word
     */
    boolean isSetIn(String jdbcUrl) {
        int question = jdbcUrl.indexOf('?');
        if (question < 0 || !suffix.startsWith(DRIVER)) {
            return false;
        }
        String assignment = suffix.substring(DRIVER.length()) + "=";
        for (String parameter : jdbcUrl.substring(question + 1).toLowerCase(Locale.ROOT).split("&")) {
            if (parameter.strip().startsWith(assignment)) {
                return true;
            }
        }
        return false;
    }

    private static SqliteDefault driver(String property, String value, String why) {
        return new SqliteDefault(DRIVER + property, value, why);
    }
}
