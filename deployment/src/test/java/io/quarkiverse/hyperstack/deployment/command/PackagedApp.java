package io.quarkiverse.hyperstack.deployment.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.ProdModeTestResults;

/** A packaged application, run as a process of its own in a working directory of its own. */
record PackagedApp(Path jar, Path directory, Map<String, String> environment) {

    private static final long SECONDS = 300;

    static PackagedApp of(ProdModeTestResults results, Path directory) {
        return new PackagedApp(results.getBuildDir().resolve("quarkus-app/quarkus-run.jar").toAbsolutePath(), directory,
                Map.of());
    }

    PackagedApp with(String variable, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new PackagedApp(jar, directory, more);
    }

    Result run(String... arguments) {
        return start(arguments).await();
    }

    Running start(String... arguments) {
        try {
            Path out = Files.createTempFile(directory, "process", ".out");
            Path err = Files.createTempFile(directory, "process", ".err");
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-Xmx256m", "-jar", jar.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("QUARKUS_HTTP_PORT", "0");
            builder.environment().putAll(environment);
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Running(Process process, Path out, Path err) implements AutoCloseable {

        Result await() {
            try (this) {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("Still running after " + SECONDS + " s: " + outSoFar() + errSoFar());
                }
                return new Result(process.exitValue(), outSoFar(), errSoFar());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        String outSoFar() {
            return read(out);
        }

        String errSoFar() {
            return read(err);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    record Result(int exitCode, String out, String err) {
    }
}
