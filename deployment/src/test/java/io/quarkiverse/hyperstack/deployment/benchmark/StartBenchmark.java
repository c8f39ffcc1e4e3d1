package io.quarkiverse.hyperstack.deployment.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.deployment.command.PackagedAppBuild;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/**
 * A packaged application with a thousand entities starts again and again, in turns with {@code strategy=none} and synchronizing
 * a database that nothing has changed in.
 */
abstract class StartBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 7);
    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");
    private static final Pattern SYNCHRONIZED = Pattern.compile("Synchronizing took ([0-9]+) microseconds");

    private static final Map<String, String> NONE = Map.of("QUARKUS_HYPERSTACK_SYNCHRONIZE", "false",
            "QUARKUS_HIBERNATE_ORM_SCHEMA_MANAGEMENT_STRATEGY", "none");
    private static final Map<String, String> SYNCHRONIZE = Map.of("QUARKUS_HYPERSTACK_SYNCHRONIZE", "true");

    @TempDir
    Path directory;

    static QuarkusProdModeTest app(String kind) {
        return PackagedAppBuild.app(kind + "-start").withApplicationRoot(ManyEntities::to)
                .overrideConfigKey("quarkus.datasource.db-kind", kind);
    }

    /** The packaged application. */
    abstract ProdModeTestResults packaged();

    /** Where the database is. */
    abstract Map<String, String> database();

    @Test
    void startsWithNothingChanged() throws IOException, InterruptedException {
        report("the first start, which creates everything", List.of(start(SYNCHRONIZE)));
        start(NONE);
        start(SYNCHRONIZE);
        List<Start> without = new ArrayList<>();
        List<Start> with = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            without.add(start(NONE));
            with.add(start(SYNCHRONIZE));
        }
        report("strategy=none", without);
        report("synchronize, nothing changed", with);
        double none = median(without.stream().mapToDouble(Start::millis).toArray());
        double ours = median(with.stream().mapToDouble(Start::millis).toArray());
        double within = median(with.stream().mapToDouble(Start::synchronizing).toArray());
        System.out.printf(Locale.ROOT, "BENCHMARK %s: start %.0f ms with none, %.0f ms synchronizing: %+.2f %%; "
                + "within that %.1f ms for synchronizing: %.2f %% of the start%n", getClass().getSimpleName(), none, ours,
                100 * (ours / none - 1), within, 100 * within / none);
    }

    private void report(String name, List<Start> starts) {
        System.out.printf(Locale.ROOT, "BENCHMARK %s: %s: start %s ms, synchronizing %s ms%n", getClass().getSimpleName(), name,
                starts.stream().map(start -> Math.round(start.millis())).toList(),
                starts.stream().map(start -> String.format(Locale.ROOT, "%.1f", start.synchronizing())).toList());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private Start start(Map<String, String> environment) throws IOException, InterruptedException {
        Path log = Files.createTempFile(directory, "start", ".log");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-jar", packaged().getBuildDir().resolve("quarkus-app/quarkus-run.jar").toAbsolutePath().toString())
                .directory(directory.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_LOG_CATEGORY__IO_QUARKIVERSE_HYPERSTACK_ENTITY__LEVEL", "DEBUG");
        builder.environment().putAll(database());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            return awaited(process, log);
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }

    private static Start awaited(Process process, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (System.nanoTime() < end) {
            boolean running = !process.waitFor(50, TimeUnit.MILLISECONDS);
            String text = Files.readString(log);
            Matcher started = STARTED.matcher(text);
            if (started.find()) {
                Matcher synchronizing = SYNCHRONIZED.matcher(text);
                return new Start(1000 * Double.parseDouble(started.group(1)),
                        synchronizing.find() ? Double.parseDouble(synchronizing.group(1)) / 1000 : 0);
            }
            if (!running) {
                throw new IllegalStateException(text);
            }
        }
        throw new IllegalStateException("Not started: " + Files.readString(log));
    }

    private record Start(double millis, double synchronizing) {
    }
}
