package io.quarkiverse.hyperstack.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;

import io.quarkiverse.hyperstack.schema.memory.WantedFingerprint;

/**
 * All that the entities' structure is worked out from. Telling it from others costs nothing, where working the structure out
 * takes Hibernate a while. Plain loops: each start runs this once, and linking a lambda takes longer than the loop.
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
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, Object> setting : new TreeMap<>(settings).entrySet()) {
            if (isPlain(setting.getValue()) && !isOfConnections(setting.getKey().toLowerCase(Locale.ROOT))) {
                all.add(setting.getKey() + "=" + setting.getValue());
            }
        }
        Dialect dialect = metadata.getDatabase().getDialect();
        all.addAll(0, List.of(build, dialect.getClass().getName(), String.valueOf(dialect.getVersion())));
        return "build " + WantedFingerprint.of(all);
    }

    private static boolean isOfConnections(String key) {
        for (String word : OF_CONNECTIONS) {
            if (key.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What says the same in every process; objects of the application are part of its build. */
    private static boolean isPlain(Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean || value instanceof Enum;
    }
}
