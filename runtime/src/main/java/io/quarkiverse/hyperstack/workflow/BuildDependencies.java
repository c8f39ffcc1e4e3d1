package io.quarkiverse.hyperstack.workflow;

import java.util.List;
import java.util.Optional;

/** What the build file of an application says about dependencies that the build does not have. */
public interface BuildDependencies {

    /**
     * Where a dependency is, when it is somewhere and this build does not have it.
     *
     * @param artifact for instance {@code quarkus-jdbc-postgresql}
     * @return the place and how to change it; empty when the build file does not name it
     */
    Optional<Elsewhere> elsewhere(String artifact);

    /**
     * How to add extensions.
     *
     * @param artifacts artifacts of {@code io.quarkus}
     * @return as the end of "Fix: …"
     */
    String adding(List<String> artifacts);

    /**
     * A place in a build file that counts for other builds.
     *
     * @param place for instance {@code pom.xml has it with scope test}
     * @param fix for instance {@code remove the scope there}
     */
    record Elsewhere(String place, String fix) {
    }
}
