package io.quarkiverse.hyperstack.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.deployment.ApplicationArchive;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.maven.dependency.ResolvedDependency;

/**
 * Tells a build from all others whose entities may have another structure: what is in the application and in the archives that
 * may have entities, the versions of all else, and the configuration. The same input has the same fingerprint, on every
 * machine.
 */
final class BuildFingerprint {

    private final MessageDigest digest;

    private BuildFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static String of(ApplicationArchivesBuildItem archives, ApplicationModel model) {
        BuildFingerprint fingerprint = new BuildFingerprint();
        fingerprint.add(archives.getRootArchive());
        archives.getApplicationArchives().stream()
                .sorted(Comparator.comparing((ApplicationArchive archive) -> String.valueOf(archive.getKey())))
                .forEach(fingerprint::add);
        model.getDependencies().stream().filter(ResolvedDependency::isRuntimeCp).map(ResolvedDependency::toCompactCoords)
                .sorted().forEach(fingerprint::add);
        fingerprint.addConfiguration(ConfigProvider.getConfig());
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(ApplicationArchive archive) {
        Map<String, byte[]> files = new TreeMap<>();
        archive.accept(tree -> tree.walk(visit -> {
            if (Files.isRegularFile(visit.getPath())) {
                files.put(visit.getRelativePath("/"), bytes(visit.getPath()));
            }
        }));
        files.forEach((path, bytes) -> {
            add(path);
            add(bytes);
        });
    }

    /** Hibernate's, and which kind of database it is. */
    private void addConfiguration(Config config) {
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("quarkus.hibernate-orm.") || name.endsWith(".db-kind")
                        || name.endsWith(".db-version"))
                .sorted().forEach(name -> add(name + "=" + config.getConfigValue(name).getValue()));
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
