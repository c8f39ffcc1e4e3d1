package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** Does what a page says, in a folder of its own, at a port of its own. */
final class GuideReader implements Guide.Reader, AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String PORT_OF_THE_PAGES = "localhost:8080";
    private static final Pattern RELOADED = Pattern.compile("Live reload total time|Failed to start|Compilation Failed");
    /** Short processes are faster without the second compiler. */
    private static final String BRIEF = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Path page;
    private final Shell shell;
    private final Path tools;
    private final int port = freePort();
    private Path folder;
    private String where = "";
    private @Nullable Process serving;
    private @Nullable Path log;
    private String seen = "";
    /** How long the log was when a file was written that dev mode has to take over; negative when there is none. */
    private int written = -1;

    /**
     * @param page as failures name it
     * @param folder where the reader is
     * @param tools programs that come before others of their name, one of them Maven
     */
    GuideReader(Path page, Path folder, Shell shell, Path tools) {
        this.page = page;
        this.folder = folder;
        this.shell = shell;
        this.tools = tools;
    }

    void take(Guide.Step step) {
        where = page + ":" + step.line() + ": ";
        step.take(this);
    }

    @Override
    public void write(Guide.FileText file) {
        Path target = folder.resolve(file.name());
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.place() == null ? file.text() : changed(file, Shell.text(target)));
            if (serving != null && file.name().startsWith("src/main/")) {
                written = Shell.text(log).length();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String changed(Guide.FileText file, String old) {
        String place = Objects.requireNonNull(file.place());
        boolean instead = place.startsWith("instead of ");
        String[] anchors = place.replaceFirst("^(after|before|instead of) ", "").split(" \\.\\.\\. ");
        int first = place.startsWith("before ") ? old.lastIndexOf(anchors[0]) : old.indexOf(anchors[0]);
        int last = old.indexOf(anchors[anchors.length - 1], Math.max(first, 0));
        assertThat(first < 0 || last < 0).as("%s%s has no \"%s\"", where, file.name(), place).isFalse();
        int begin = place.startsWith("after ") ? lineEnd(old, last) : lineBegin(old, first);
        int end = instead ? lineEnd(old, last) : begin;
        return old.substring(0, begin) + file.text() + old.substring(end);
    }

    private static int lineBegin(String text, int at) {
        return text.lastIndexOf('\n', at) + 1;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    @Override
    public void run(Guide.Line line) {
        if (line.command().startsWith("cd ")) {
            folder = folder.resolve(line.command().substring("cd ".length())).normalize();
            assertThat(folder).as(where).isDirectory();
        } else if (line.serves()) {
            serve(line);
        } else {
            awaitReload();
            Command command = shell.run(line.command(), folder, environment(), words(line));
            String output = command.out() + command.err();
            assertThat(command.exitCode()).as("%s$ %s\n%s", where, line.command(), output).isEqualTo(line.exitCode());
            Printed.missing(line.output(), output).ifPresent(missing -> {
                throw new AssertionError(
                        where + "$ " + line.command() + "\ndoes not print\n    " + missing + "\nbut\n" + output);
            });
        }
    }

    private void serve(Guide.Line line) {
        assertThat(serving).as("%sanother one serves already", where).isNull();
        log = shell.log();
        seen = "";
        serving = shell.start(folder, environment(), words(line), log);
        await(line.output().isEmpty() ? List.of("...Listening on:...") : line.output(), "$ " + line.command());
    }

    /** Dev mode looks for changed files when a request comes, every two seconds at most; a person is not faster than that. */
    private void awaitReload() {
        if (written >= 0) {
            Awaitility.await(where + "a reload").atMost(LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> {
                HttpURLConnection request = (HttpURLConnection) URI.create("http://localhost:" + port + "/").toURL()
                        .openConnection();
                request.getResponseCode();
                request.disconnect();
                return RELOADED.matcher(Shell.text(log).substring(written)).find();
            });
            written = -1;
        }
    }

    private void await(List<String> lines, String what) {
        assertThat(log).as("%snothing serves", where).isNotNull();
        try {
            Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(100))
                    .until(() -> Printed.missing(lines, news()).isEmpty() || !serving.isAlive());
        } catch (ConditionTimeoutException e) {
            // what is missing is told below
        }
        Printed.missing(lines, news()).ifPresent(missing -> {
            throw new AssertionError(where + what + "\ndoes not print\n    " + missing + "\nbut\n" + news());
        });
        seen = Shell.text(log);
    }

    private String news() {
        return Shell.text(log).substring(seen.length());
    }

    @Override
    public void expectLog(List<String> lines) {
        awaitReload();
        await(lines, "what serves");
    }

    @Override
    public void stop() {
        assertThat(serving).as("%snothing serves", where).isNotNull();
        close();
    }

    private List<String> words(Guide.Line line) {
        if (Files.exists(folder.resolve("pom.xml"))) {
            useOurMaven();
        }
        return List.of("sh", "-c", line.command().replace(PORT_OF_THE_PAGES, "localhost:" + port));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH",
                tools + File.pathSeparator + Path.of(System.getProperty("java.home"), "bin") + File.pathSeparator
                        + Optional.ofNullable(System.getenv("PATH")).orElse(""));
        environment.put("MAVEN_OPTS", BRIEF);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_HTTP_TEST_PORT", "0");
        environment.put("QUARKUS_ANALYTICS_DISABLED", "true");
        environment.put("QUARKUS_CONSOLE_ENABLED", "false");
        return environment;
    }

    /** An application's own wrapper would fetch Maven. */
    private void useOurMaven() {
        try {
            Files.copy(tools.resolve("mvn"), folder.resolve("mvnw"), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Process process = serving;
        serving = null;
        if (process == null) {
            return;
        }
        List<ProcessHandle> children = process.descendants().toList(); // dev mode is a child of Maven, which is one of the shell
        children.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            Shell.waitFor(process, "what serves");
        } finally {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
