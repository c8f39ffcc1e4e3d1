package io.quarkiverse.hyperstack.it.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code bin/hyperstack} of the generated application, as it is in an application or beside a build. */
final class Script {

    private static final Path ORIGINAL = Path.of(System.getProperty("journeys.project", ""),
            "runtime/src/main/codestarts/quarkus/hyperstack-codestart/base/bin/hyperstack");

    private final Path file;
    private final Path folder;
    private final Shell shell;
    private final Map<String, String> environment = new HashMap<>();

    private Script(Path file, Path folder, Shell shell) {
        this.file = file;
        this.folder = folder;
        this.shell = shell;
        environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.put("PATH", Path.of(System.getProperty("maven.home", ""), "bin") + File.pathSeparator
                + System.getenv("PATH"));
    }

    /** Puts it where it belongs. */
    static Script into(Path home, Shell shell) {
        Path file = home.resolve("bin/hyperstack");
        try {
            Files.createDirectories(file.getParent());
            Files.copy(ORIGINAL, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.toFile().setExecutable(true);
        return new Script(file, home, shell);
    }

    /** The same by a link to a link, called from another folder. */
    Script linkedFrom(Path other) {
        try {
            Files.createDirectories(other);
            Files.createSymbolicLink(other.resolve("first"), other.relativize(file));
            return new Script(Files.createSymbolicLink(other.resolve("second"), Path.of("first")), other, shell);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    Command run(String... words) {
        return shell.run("bin/hyperstack " + String.join(" ", words), folder, environment, line(words));
    }

    /** Begins what goes on. */
    Process begin(Path log, String... words) {
        return shell.start(folder, environment, line(words), log);
    }

    private List<String> line(String... words) {
        List<String> line = new ArrayList<>(List.of(file.toString()));
        line.addAll(List.of(words));
        return line;
    }
}
