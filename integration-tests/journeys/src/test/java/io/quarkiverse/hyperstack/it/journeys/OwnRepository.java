package io.quarkiverse.hyperstack.it.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A Maven repository below {@code target}, where the applications of the journeys find what this build has just packaged.
 * Nothing is installed into the user's own one, which stands behind it for all else.
 */
final class OwnRepository {

    private static final String GROUP = "io/quarkiverse/hyperstack";
    private static final String VERSION = System.getProperty("journeys.version", "");

    private final Path project = Path.of(System.getProperty("journeys.project", ""));
    private final Path folder;

    /** @param folder where it is made */
    OwnRepository(Path folder) {
        this.folder = folder;
        put("quarkus-hyperstack-parent", project);
        put("quarkus-hyperstack", project.resolve("runtime"));
        put("quarkus-hyperstack-deployment", project.resolve("deployment"));
        put("quarkus-hyperstack-integration-tests", project.resolve("integration-tests"));
        put("quarkus-hyperstack-integration-tests-shop", project.resolve("integration-tests/shop"));
    }

    /** The Maven that runs this build, as ./mvnw has found it, with this repository in front of the one of the build. */
    List<String> maven() {
        return List.of(Path.of(System.getProperty("maven.home", ""), "bin", "mvn").toString(), "-B", "-ntp", "-nsu",
                "-Dmaven.repo.local=" + folder,
                "-Dmaven.repo.local.tail=" + System.getProperty("journeys.repository"), "-Dquarkus.analytics.disabled=true");
    }

    private void put(String artifact, Path module) {
        try {
            Path target = Files.createDirectories(folder.resolve(GROUP).resolve(artifact).resolve(VERSION));
            String name = artifact + "-" + VERSION;
            Files.copy(module.resolve("pom.xml"), target.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
            Path jar = module.resolve("target").resolve(name + ".jar");
            if (Files.exists(module.resolve("src/main"))) {
                Files.copy(jar, target.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
            }
            Path codestarts = module.resolve("target").resolve(name + "-codestarts.jar");
            if (Files.exists(codestarts)) {
                Files.copy(codestarts, target.resolve(codestarts.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
