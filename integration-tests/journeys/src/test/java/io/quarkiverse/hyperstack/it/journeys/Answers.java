package io.quarkiverse.hyperstack.it.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an application answers, byte by byte: a file with a line for each request and one for its answer. */
final class Answers {

    private static final int SHOWN = 10;

    private final Path file;

    /** @param file where they are kept */
    Answers(Path file) {
        this.file = file;
    }

    void write(RunningApplication running, List<String> paths) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (String path : paths) {
                out.write((path + "\n").getBytes(UTF_8));
                out.write(running.bytes(path));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That the same requests were answered with the same bytes. */
    void areThoseOf(Answers others) {
        try {
            if (Files.mismatch(file, others.file) != -1) {
                assertThat(differences(others)).as("answers that differ from those in %s", others.file).isEmpty();
            }
            assertThat(Files.mismatch(file, others.file)).isEqualTo(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> differences(Answers others) throws IOException {
        List<String> differences = new ArrayList<>();
        try (BufferedReader these = Files.newBufferedReader(file);
                BufferedReader those = Files.newBufferedReader(others.file)) {
            String path = "";
            for (String line = these.readLine(); line != null && differences.size() < SHOWN; line = these.readLine()) {
                String other = String.valueOf(those.readLine());
                if (line.startsWith("/")) {
                    path = line;
                } else if (!line.equals(other)) {
                    differences.add(path + from(line, other) + " instead of " + from(other, line));
                }
            }
        }
        return differences;
    }

    /** A text from a little before its first difference. */
    private static String from(String text, String other) {
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        return " …" + text.substring(Math.max(0, same - 40), Math.min(text.length(), same + 40)) + "…";
    }
}
