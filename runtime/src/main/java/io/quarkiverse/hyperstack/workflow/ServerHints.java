package io.quarkiverse.hyperstack.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tells that somebody means a server, of a kind that Quarkus finds out by itself.
 *
 * @param settings the user's settings
 */
record ServerHints(UserSettings settings) {

    private static final List<String> KEYS = List.of("username", "password", "credentials-provider", "jdbc.driver");
    private static final List<String> GROUPS = List.of("devservices.", "reactive");

    /**
     * The key that tells it.
     *
     * @param datasource the datasource's name
     * @return the first one in the user's spelling; empty when nothing points to a server
     */
    Optional<String> first(String datasource) {
        Stream<String> single = KEYS.stream().flatMap(suffix -> Setting.datasource(datasource, suffix).spellings().stream())
                .filter(key -> settings.find(key).isPresent());
        Stream<String> grouped = GROUPS.stream().flatMap(group -> Setting.datasource(datasource, group).spellings().stream())
                .flatMap(prefix -> settings.names().stream().filter(n -> isServerKey(prefix, n)).sorted());
        return Stream.concat(single, grouped).findFirst();
    }

    private static boolean isServerKey(String prefix, String name) {
        return name.startsWith(prefix) && !name.endsWith(".devservices.enabled");
    }
}
