package io.quarkiverse.hyperstack.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A process of its own that says when it begins to copy, so that somebody can kill it meanwhile, and what it took. */
final class CopyMain {

    private CopyMain() {
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println("ready");
        long start = System.nanoTime();
        CopyResult result = Copies.copy(arguments[0], arguments[1], CopyRequest.Into.valueOf(arguments[2]), null);
        double seconds = (System.nanoTime() - start) / 1e9;
        Path status = Path.of("/proc/self/status");
        String memory = Files.exists(status)
                ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).findFirst().orElse("unknown")
                        .replaceAll("\\D+", "")
                : "0";
        result.misfits().forEach(System.out::println);
        System.out.printf(Locale.ROOT, "%d %.3f %s%n", result.rows(), seconds, memory);
    }

    static Process start(String from, String to, CopyRequest.Into into, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-Dorg.sqlite.tmpdir=" + System.getProperty("java.io.tmpdir"), "-cp",
                System.getProperty("java.class.path"), CopyMain.class.getName(), from, to, into.name()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
