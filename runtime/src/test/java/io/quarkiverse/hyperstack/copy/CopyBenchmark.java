package io.quarkiverse.hyperstack.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Rows a second of a whole copy, checked and verified, beside those of {@code COPY FROM STDIN} of the same rows from CSV files,
 * which is what {@code psql \copy} sends; and the most memory that the process of the copy had. No test: CI does not run it.
 * CONTRIBUTING.md says how to.
 */
class CopyBenchmark {

    private static final List<Integer> ROWS = Arrays.stream(System.getProperty("rows", "1000000,5000000").split(","))
            .map(Integer::valueOf).toList();
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    @TempDir
    Path folder;

    @Test
    void a_copy_beside_copy_from_csv() throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("jit", "off").start()) {
            for (int rows : ROWS) {
                measure(server, rows);
            }
        }
    }

    private void measure(EmbeddedPostgres server, int rows) throws IOException, InterruptedException, SQLException {
        String source = Copies.sqlite(folder, rows + ".db", BenchmarkTables.sqlite(rows));
        String target = server.getJdbcUrl("postgres", "postgres");
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        long memory = 0;
        List<Path> files = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            Copies.run(target, BenchmarkTables.POSTGRESQL);
            Process process = CopyMain.start(source, target, CopyRequest.Into.EMPTY);
            List<String> output = process.inputReader().lines().toList();
            assertThat(process.waitFor()).as(output.toString()).isZero();
            String[] said = output.get(output.size() - 1).split(" ");
            ours.add(Long.parseLong(said[0]) / Double.parseDouble(said[1]));
            memory = Math.max(memory, Long.parseLong(said[2]) / 1024);
            if (files.isEmpty()) {
                files = csv(target);
            }
            Copies.run(target, BenchmarkTables.POSTGRESQL);
            plain.add(Long.parseLong(said[0]) / plain(target, files));
            System.out.printf(Locale.ROOT, "%,d rows: %,.0f rows/s, from CSV %,.0f rows/s%n", rows,
                    ours.get(round), plain.get(round));
        }
        for (Path file : files) {
            Files.delete(file);
        }
        System.out.printf(Locale.ROOT,
                "Copy of %,d rows: %,.0f rows/s, COPY from CSV %,.0f rows/s, ratio %.2f; at most %d MiB of memory%n", rows,
                median(ours), median(plain), median(ours) / median(plain), memory);
    }

    private List<Path> csv(String target) throws IOException, SQLException {
        List<Path> files = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(target)) {
            for (String table : BenchmarkTables.ORDER) {
                Path file = folder.resolve(table + ".csv");
                try (var out = Files.newOutputStream(file)) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout (format csv)",
                            out);
                }
                files.add(file);
            }
        }
        return files;
    }

    private static double plain(String target, List<Path> files) throws IOException, SQLException {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(target)) {
            for (int i = 0; i < files.size(); i++) {
                try (InputStream in = Files.newInputStream(files.get(i))) {
                    connection.unwrap(PGConnection.class).getCopyAPI()
                            .copyIn("copy " + BenchmarkTables.ORDER.get(i) + " from stdin (format csv)", in, 1 << 16);
                }
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
