package io.quarkiverse.hyperstack.it.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** An application that serves, until it is closed. */
final class RunningApplication implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://\\S+:(\\d+)");
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private @Nullable String address;

    private RunningApplication(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static RunningApplication await(String shown, Journal journal, Path log, Process process) {
        long start = System.nanoTime();
        RunningApplication application = new RunningApplication(process, log);
        try {
            Awaitility.await(shown).atMost(LIMIT).pollInterval(Duration.ofMillis(100))
                    .failFast(() -> assertThat(process.isAlive()).as(application::log).isTrue())
                    .until(() -> LISTENING.matcher(application.log()).find());
        } catch (RuntimeException | Error e) {
            application.close();
            throw e;
        }
        journal.tell(shown, "serves", Duration.ofNanos(System.nanoTime() - start));
        return application;
    }

    /** What it has logged so far. */
    String log() {
        return Shell.text(log);
    }

    /** Adds a book over REST. */
    RunningApplication add(String title, String author) {
        post("/books", "{\"title\":\"" + title + "\",\"author\":\"" + author + "\"}");
        return this;
    }

    /** What a request answers; it has to succeed. */
    String get(String path) {
        return new String(bytes(path), UTF_8);
    }

    /** The bytes that a request answers; it has to succeed. */
    byte[] bytes(String path) {
        return send(request(path));
    }

    /** Sends JSON, and returns what is answered; it has to succeed. */
    String post(String path, String json) {
        return new String(send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json))),
                UTF_8);
    }

    /** Puts JSON there; it has to succeed. */
    void put(String path, String json) {
        send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        if (address == null) {
            Matcher listening = LISTENING.matcher(log());
            assertThat(listening.find()).isTrue();
            address = "http://localhost:" + listening.group(1);
        }
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(LIMIT);
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(response.statusCode())
                    .as(() -> response.uri() + ": " + new String(response.body(), UTF_8) + "\n" + log()).isBetween(200, 201);
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList(); // dev mode is a child of Maven
        process.destroy();
        try {
            Shell.waitFor(process, "the application");
        } finally {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
