package io.quarkiverse.hyperstack.it.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged application. */
final class Release {

    /** Short processes are faster without the second compiler. */
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path jar;
    private final Shell shell;
    private final List<String> options;

    Release(Path jar, Shell shell) {
        this(jar, shell, BRIEF);
    }

    private Release(Path jar, Shell shell, List<String> options) {
        this.jar = jar;
        this.shell = shell;
        this.options = options;
    }

    /** The same one without options of Java, for what takes long. */
    Release plain() {
        return new Release(jar, shell, List.of());
    }

    /** Runs {@code migrate} in a place. */
    Command migrate(Place place, String... arguments) {
        return migrate(place, Map.of(), arguments);
    }

    /** Runs {@code migrate} in a place with more variables. */
    Command migrate(Place place, Map<String, String> variables, String... arguments) {
        List<String> words = new ArrayList<>(java());
        words.add("migrate");
        words.addAll(List.of(arguments));
        return shell.run(shown(variables) + String.join(" ", words.subList(words.indexOf("migrate"), words.size())),
                place.folder(),
                environment(place, variables), words);
    }

    /** Begins to run {@code migrate} in a place. */
    Process begin(Place place, String... arguments) {
        List<String> words = new ArrayList<>(java());
        words.add("migrate");
        words.addAll(List.of(arguments));
        return shell.start(place.folder(), environment(place, Map.of()), words, shell.log());
    }

    /** Starts it where it is not going to start. */
    Command refusesToStart(Place place) {
        return shell.run("start", place.folder(), environment(place, Map.of()), java());
    }

    /** Starts it, and waits until it answers. */
    RunningApplication start(Place place) {
        return start(place, Map.of());
    }

    /** Starts it with more variables, and waits until it answers. */
    RunningApplication start(Place place, Map<String, String> variables) {
        Path log = shell.log();
        return RunningApplication.await(shown(variables) + "start", shell.journal(), log,
                shell.start(place.folder(), environment(place, variables), java(), log));
    }

    private List<String> java() {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(options);
        words.addAll(List.of("-jar", jar.toString()));
        return words;
    }

    private static Map<String, String> environment(Place place, Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(place.environment());
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.putAll(variables);
        return environment;
    }

    private static String shown(Map<String, String> variables) {
        StringBuilder shown = new StringBuilder();
        variables.forEach((name, value) -> shown.append(name).append('=').append(value).append(' '));
        return shown.toString();
    }
}
