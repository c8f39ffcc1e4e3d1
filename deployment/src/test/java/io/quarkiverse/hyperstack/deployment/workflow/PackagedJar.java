package io.quarkiverse.hyperstack.deployment.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;

/** Runs a packaged application as a platform does: a working directory and environment variables. */
final class PackagedJar implements AutoCloseable {

    /** What the test class path has and a packaged application needs besides. */
    static final List<Dependency> EXTENSIONS = List.of(
            Dependency.of("io.quarkus", "quarkus-rest-jackson", Version.getVersion()),
            Dependency.of("io.quarkus", "quarkus-hibernate-orm-panache", Version.getVersion()));

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;

    PackagedJar(Path jar, Path folder, Map<String, String> environment) throws IOException {
        log = Files.createTempFile(folder, "run", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                        "-Dquarkus.http.port=0", "-jar", jar.toString()));
        builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().remove("DATABASE_URL");
        builder.environment().putAll(environment);
        process = builder.start();
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Still running:\n" + output());
        }
        return process.exitValue();
    }

    String get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    String post(String path) throws IOException, InterruptedException {
        return send("POST", path);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private String send(String method, String path) throws IOException, InterruptedException {
        Awaitility.await().atMost(PATIENCE).until(() -> LISTENING.matcher(output()).find() || !process.isAlive());
        Matcher matcher = LISTENING.matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("Not started:\n" + output());
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + matcher.group(1) + path))
                .method(method, HttpRequest.BodyPublishers.noBody()).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
