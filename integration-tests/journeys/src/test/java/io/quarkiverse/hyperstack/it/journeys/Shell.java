package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts processes as a person at a prompt does, and keeps what they print in files below one folder. */
final class Shell {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    /** What surrounds the build that runs the journeys is no part of them. */
    private static final List<String> FOREIGN = List.of("DATABASE_URL", "QUARKUS_", "GIT_", "MAVEN_");

    private final Journal journal;
    private final Path logs;

    Shell(Journal journal, Path logs) {
        this.journal = journal;
        this.logs = logs;
    }

    Journal journal() {
        return journal;
    }

    /**
     * Runs a command to its end.
     *
     * @param shown what a person would type
     * @param folder the working directory
     * @param environment on top of this process' own
     * @param words the command and its arguments
     * @return what it did
     */
    Command run(String shown, Path folder, Map<String, String> environment, List<String> words) {
        Path out = logs.resolve(journal.next() + ".out");
        Path err = logs.resolve(journal.next() + ".err");
        long start = System.nanoTime();
        Process process = start(builder(folder, environment, words).redirectOutput(out.toFile()).redirectError(err.toFile()));
        Command command = new Command(shown, waitFor(process, shown), text(out), text(err));
        journal.tell(shown, String.valueOf(command.exitCode()), Duration.ofNanos(System.nanoTime() - start));
        return command;
    }

    /** Starts a command that goes on; both its outputs go to one file. */
    Process start(Path folder, Map<String, String> environment, List<String> words, Path log) {
        return start(builder(folder, environment, words).redirectErrorStream(true).redirectOutput(log.toFile()));
    }

    Path log() {
        return logs.resolve(journal.next() + ".log");
    }

    private static ProcessBuilder builder(Path folder, Map<String, String> environment, List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }

    private Process start(ProcessBuilder builder) {
        try {
            Files.createDirectories(logs);
            Process process = builder.start();
            process.getOutputStream().close(); // nobody is there to answer a question
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int waitFor(Process process, String shown) {
        try {
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended).as("%s ends", shown).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
