package io.quarkiverse.hyperstack.it.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code bin/hyperstack} of a generated application, as its developer types it in the source tree. */
final class DeveloperScript {

    private static final String NAME = "bin/hyperstack";

    private final Path tree;
    private final Shell shell;
    private final Map<String, String> environment;

    DeveloperScript(Path tree, Shell shell, Map<String, String> environment) {
        this.tree = tree;
        this.shell = shell;
        this.environment = environment;
    }

    /** Runs it with the variables of a place. */
    Command run(Place place, String... words) {
        return shell.run(NAME + " " + String.join(" ", words), tree, with(place), line(words));
    }

    /** Starts dev mode, and waits until it answers. */
    RunningApplication start(Place place) {
        Path log = shell.log();
        return RunningApplication.await(NAME + " start", shell.journal(), log,
                shell.start(tree, with(place), line("start", "-Ddebug=false", "-Dquarkus.http.port=0",
                        "-Dquarkus.console.enabled=false", "-Dquarkus.test.continuous-testing=disabled"), log));
    }

    private Map<String, String> with(Place place) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putAll(place.environment());
        return variables;
    }

    private List<String> line(String... words) {
        List<String> line = new ArrayList<>(List.of(tree.resolve(NAME).toString()));
        line.addAll(List.of(words));
        return line;
    }
}
