package io.quarkiverse.hyperstack.embedded.postgresql;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A kind of machine, in the words of the archives with PostgreSQL's programs.
 *
 * @param system {@code linux}, {@code darwin}, {@code windows}, or what Java calls another one
 * @param architecture {@code x86_64}, {@code arm_64}, or what Java calls another one
 * @param musl whether it is a Linux with the C library of Alpine
 */
record Platform(String system, String architecture, boolean musl) {

    static Platform current() {
        String system = system(System.getProperty("os.name"));
        return new Platform(system, architecture(System.getProperty("os.arch")), system.equals("linux") && hasMusl());
    }

    static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return "darwin";
        }
        return lower.startsWith("windows") ? "windows" : lower;
    }

    static String architecture(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case "ppc64le" -> "ppcle_64";
            case "arm" -> "arm_32";
            case "x86", "i386", "i686" -> "x86_32";
            default -> name;
        };
    }

    /** The names of the archives that run here, the best one first. macOS and Windows run x86 programs on ARM, too. */
    List<String> archives() {
        List<String> names = new ArrayList<>();
        names.add("postgres-" + system + "-" + architecture + (musl ? "-alpine_linux" : "") + ".txz");
        if (!system.equals("linux") && architecture.equals("arm_64")) {
            names.add("postgres-" + system + "-x86_64.txz");
        }
        return names;
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    private static boolean hasMusl() {
        try (DirectoryStream<Path> loaders = Files.newDirectoryStream(Path.of("/lib"), "ld-musl-*")) {
            return loaders.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return system + " on " + architecture + (musl ? " with musl" : "");
    }
}
