package io.quarkiverse.hyperstack.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.workflow.BuildDependencies.Elsewhere;

class BuildFileTest {

    private static final String DRIVER = "quarkus-jdbc-postgresql";

    @TempDir
    Path module;

    @Test
    void aScopeAndAMavenProfileAreSeen() throws IOException {
        pom("<dependencies>" + dependency("<scope>provided</scope>") + "</dependencies>");
        assertThat(elsewhere()).contains(
                new Elsewhere("pom.xml has it with scope provided", "remove <scope>provided</scope> there"));

        pom("<profiles><profile><id>pg</id><dependencies>" + dependency("") + "</dependencies></profile></profiles>");
        assertThat(elsewhere().orElseThrow().place()).isEqualTo("pom.xml has it in the Maven profile pg, which is not active");
        assertThat(elsewhere().orElseThrow().fix()).startsWith("build with -Ppg");
    }

    @Test
    void whatIsOnlyManagedIsNotThere() throws IOException {
        pom("<dependencyManagement><dependencies>" + dependency("<scope>test</scope>")
                + "</dependencies></dependencyManagement>");

        assertThat(elsewhere()).isEmpty();
        assertThat(new BuildFile(Optional.of(module)).adding(List.of(DRIVER)))
                .startsWith("run ./mvnw quarkus:add-extension -Dextensions=quarkus-jdbc-postgresql");
        assertThat(new BuildFile(Optional.empty()).elsewhere(DRIVER)).isEmpty();
    }

    @Test
    void aConfigurationOfGradleIsSeen() throws IOException {
        Files.writeString(module.resolve("build.gradle"),
                "dependencies {\n  testImplementation 'io.quarkus:quarkus-jdbc-postgresql'\n}\n");

        assertThat(elsewhere())
                .contains(new Elsewhere("build.gradle has it as testImplementation", "make it implementation there"));
        assertThat(new BuildFile(Optional.of(module)).adding(List.of(DRIVER))).startsWith("run ./gradlew addExtension");
    }

    private Optional<Elsewhere> elsewhere() {
        return new BuildFile(Optional.of(module)).elsewhere(DRIVER);
    }

    private void pom(String content) throws IOException {
        Files.writeString(module.resolve("pom.xml"), "<project>" + content + "</project>");
    }

    private static String dependency(String more) {
        return "<dependency><groupId>io.quarkus</groupId><artifactId>" + DRIVER + "</artifactId>" + more + "</dependency>";
    }
}
