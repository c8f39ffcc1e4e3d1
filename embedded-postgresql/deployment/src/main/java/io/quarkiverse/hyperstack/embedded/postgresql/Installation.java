package io.quarkiverse.hyperstack.embedded.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * PostgreSQL's programs, unpacked.
 *
 * @param folder where {@code bin}, {@code lib} and {@code share} lie
 * @param ending what the files of programs end with
 * @param prefix what stands before each command, so that PostgreSQL, which refuses to run as root, sees another user
 */
record Installation(Path folder, String ending, List<String> prefix) {

    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) ((\\d+)[^ \\n]*)");
    private static final int MINUTES = 3;

    Installation {
        prefix = List.copyOf(prefix);
    }

    /**
     * The programs in a folder, run in a way that works for the user of this process.
     *
     * @throws HyperstackException {@link Problem#EMBEDDED_AS_ROOT} when the user is root and cannot run them
     */
    static Installation of(Path folder, Platform platform) {
        return platform.isWindows()
                ? new Installation(folder, ".exe", List.of())
                : new Installation(folder, "", prefix(Installation::said));
    }

    /** Empty, but for root: in a user namespace of its own the program is nobody, and still may use root's files. */
    static List<String> prefix(Function<List<String>, String> shell) {
        if (!shell.apply(List.of("id", "-u")).equals("0")) {
            return List.of();
        }
        String user = shell.apply(List.of("unshare", "--user", "id", "-u"));
        if (user.isEmpty() || user.equals("0")) {
            throw new HyperstackException(Problem.EMBEDDED_AS_ROOT,
                    "PostgreSQL refuses to run as root, and \"unshare --user\", which would help, does not work here",
                    "run the build as another user");
        }
        return List.of("unshare", "--user");
    }

    /** For instance {@code 18.4}. */
    String version() {
        return version(1);
    }

    /** For instance {@code 18}. */
    String majorVersion() {
        return version(2);
    }

    private String version(int group) {
        Matcher matcher = VERSION.matcher(said(List.of(program("postgres"), "--version")));
        if (!matcher.find()) {
            throw new HyperstackException(Problem.EMBEDDED_BINARIES, program("postgres") + " does not run on this machine",
                    "add the artifact of io.zonky.test.postgres for this machine to the dependencies, or set"
                            + " quarkus.datasource.jdbc.url");
        }
        return matcher.group(group);
    }

    /**
     * Runs a program to its end.
     *
     * @param output the file for what it says
     * @return whether it ended well
     */
    boolean run(Path output, String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program(program));
        command.addAll(List.of(arguments));
        return end(command, ProcessBuilder.Redirect.to(output.toFile())) == 0;
    }

    private String program(String name) {
        return folder.resolve("bin").resolve(name + ending).toString();
    }

    private static String said(List<String> command) {
        try {
            Path file = Files.createTempFile("postgresql-", ".out");
            try {
                return end(command, ProcessBuilder.Redirect.to(file.toFile())) == 0 ? Files.readString(file).strip() : "";
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Into a file and not through a pipe: a server that is started keeps a pipe open. */
    private static int end(List<String> command, ProcessBuilder.Redirect output) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
