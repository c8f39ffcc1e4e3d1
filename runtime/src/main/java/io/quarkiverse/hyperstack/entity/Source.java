package io.quarkiverse.hyperstack.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;

import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.memory.WantedFingerprint;

/**
 * All that the entities' structure is worked out from. Telling it from others costs nothing, where working the structure out
 * takes Hibernate a while.
 */
final class Source {

    private static final List<String> OF_CONNECTIONS = List.of("jdbc", "connection", "password", "url", "user");

    private Source() {
    }

    /**
     * Its fingerprint.
     *
     * @param build tells the build of the application
     * @param metadata of the persistence unit, for the dialect
     * @param settings Hibernate's settings of this start
     * @return the same when the same build starts with the same settings
     */
    static String fingerprint(String build, Metadata metadata, Map<String, Object> settings) {
        Map<String, String> plain = new TreeMap<>();
        settings.forEach((key, value) -> {
            if (isPlain(value) && OF_CONNECTIONS.stream().noneMatch(key.toLowerCase(Locale.ROOT)::contains)) {
                plain.put(key, String.valueOf(value));
            }
        });
        Dialect dialect = metadata.getDatabase().getDialect();
        return "build " + WantedFingerprint.of(Stream.concat(
                Stream.of(build, dialect.getClass().getName(), String.valueOf(dialect.getVersion())),
                plain.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue())).toList(), Hints.none());
    }

    /** What says the same in every process; objects of the application are part of its build. */
    private static boolean isPlain(Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean || value instanceof Enum;
    }
}
