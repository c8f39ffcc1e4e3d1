package io.quarkiverse.hyperstack.schema.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a class of the tests as a process of its own, quickly; what a killed one leaves behind is beside its first argument. */
final class JavaProcess {

    private JavaProcess() {
    }

    static Process start(Class<?> main, Path... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC", "-Dorg.sqlite.tmpdir=" + arguments[0].getParent(), "-cp",
                        System.getProperty("java.class.path"), main.getName()));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
