package io.quarkiverse.hyperstack.deployment.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Programs that {@code migrate db} finds on its PATH. */
final class DatabaseShellTool {

    private DatabaseShellTool() {
    }

    /** A folder with one program in it, which prints its words, says whether it was given the secret, and ends with code 7. */
    static String path(Path folder, String name, String secret) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path tool = Files.writeString(tools.resolve(name), """
                #!/bin/sh
                for word; do echo "<$word>"; done
                [ "${PGPASSWORD-}" = '%s' ] && echo "secret given, ${PGSSLMODE-}"
                exit 7
                """.formatted(secret));
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
        return tools.toString();
    }

    /** Whether this machine has it. */
    static boolean isInstalled(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
