package io.quarkiverse.hyperstack.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.compare.Side;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.OpenDatasource;

/** Does what {@code migrate db} asks: the database's own shell, with the streams of this process. */
final class DbRunner {

    /** What a shell that was asked to end would answer itself. */
    private static final int TERMINATED = 143;

    private final MigrationDatabases databases;
    private final @Nullable String datasource;
    private final Map<String, String> environment;

    /** @param environment the variables of this process, of which {@code PATH} says where programs are */
    DbRunner(MigrationDatabases databases, @Nullable String datasource, Map<String, String> environment) {
        this.databases = databases;
        this.datasource = datasource;
        this.environment = environment;
    }

    /**
     * Runs it.
     *
     * @return the exit code of the shell
     */
    int run(DbRequest request) {
        List<String> names = databases.names();
        String name = datasource == null ? Datasources.only(names) : Datasources.named(datasource, names);
        DatabaseShell shell;
        String address;
        try (OpenDatasource open = databases.openPlain(name)) {
            address = new Side(name, open.jdbcUrl(), open::connection).address();
            shell = DatabaseShell.of(open.jdbcUrl(), address, open.login());
        }
        Path program = find(shell.program()).orElseThrow(() -> new HyperstackException(Problem.DATABASE_SHELL_MISSING,
                shell.program() + " is not on the PATH, so the shell of " + address + " cannot be opened",
                "install it (" + shell.packages() + ")"));
        List<String> line = new ArrayList<>(List.of(program.toString()));
        line.addAll(shell.with(request.arguments()));
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.environment().putAll(shell.environment());
        return end(builder, address);
    }

    private Optional<Path> find(String program) {
        boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        String file = windows ? program + ".exe" : program;
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> Path.of(folder, file))
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path)).findFirst();
    }

    /** Ctrl-C is for the shell, which cancels a statement with it and goes on; this process only waits. */
    private static int end(ProcessBuilder builder, String address) {
        // by its whole name: Javadoc warns of an import of it
        sun.misc.Signal interrupt = new sun.misc.Signal("INT");
        sun.misc.SignalHandler former = sun.misc.Signal.handle(interrupt, signal -> {
        });
        Process process = null;
        try {
            process = builder.start();
            return process.waitFor();
        } catch (IOException e) {
            throw new HyperstackException(Problem.DATABASE_SHELL_MISSING,
                    "The shell of " + address + " cannot be started: " + e.getMessage(), "install it anew", e);
        } catch (InterruptedException e) {
            process.destroy();
            return TERMINATED;
        } finally {
            sun.misc.Signal.handle(interrupt, former);
        }
    }
}
