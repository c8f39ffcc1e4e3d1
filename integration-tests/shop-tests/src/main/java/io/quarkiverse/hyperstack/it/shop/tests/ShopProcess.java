package io.quarkiverse.hyperstack.it.shop.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/** The packaged shop as a process of its own, in production mode, on a port that the system picks. */
public final class ShopProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;

    private ShopProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the jar.
     *
     * @param folder the working directory; the log goes there too
     * @param environment environment variables on top of this process' own
     * @return the running process
     */
    public static ShopProcess start(Path folder, Map<String, String> environment) throws IOException {
        Path log = Files.createTempFile(folder, "shop", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()))
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(environment);
        return new ShopProcess(builder.start(), log);
    }

    /** Where it listens; waits until it does. */
    public String address() {
        Awaitility.await("the shop to listen").atMost(LIMIT).pollInterval(Duration.ofMillis(100))
                .failFast(() -> assertThat(process.isAlive()).as(this::output).isTrue())
                .until(() -> LISTENING.matcher(output()).find());
        Matcher listening = LISTENING.matcher(output());
        assertThat(listening.find()).isTrue();
        return listening.group(1).replace("0.0.0.0", "localhost");
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Asks it to stop and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).as("stopped: %s", output()).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
