package io.quarkiverse.hyperstack.deployment.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusProdModeTest;

/** Packages an application with the extensions of this module's test class path, which are part of every build here. */
public final class PackagedAppBuild {

    private static final List<String> EXTENSIONS = List.of("quarkus-rest-jackson", "quarkus-hibernate-orm-panache",
            "quarkus-jdbc-postgresql", "quarkus-flyway-postgresql", "quarkus-smallrye-health");

    private PackagedAppBuild() {
    }

    /**
     * A packaged application.
     *
     * @param name its name
     * @param moreExtensions the extensions it has beside the usual ones
     * @return the test extension that packages it
     */
    public static QuarkusProdModeTest app(String name, String... moreExtensions) {
        List<Dependency> dependencies = Stream.concat(EXTENSIONS.stream(), Arrays.stream(moreExtensions))
                .map(artifact -> Dependency.of("io.quarkus", artifact, Version.getVersion())).toList();
        return new QuarkusProdModeTest().setApplicationName(name).setApplicationVersion("1")
                .setForcedDependencies(dependencies);
    }
}
