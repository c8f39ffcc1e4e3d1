package io.quarkiverse.hyperstack.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTreeTest {

    @TempDir
    Path machine;

    private Path shop;
    private Path nowhere;

    @BeforeEach
    void twoModulesOfOneProject() throws IOException {
        Files.writeString(Files.createDirectories(machine.resolve("work")).resolve("pom.xml"), "<project/>");
        shop = module("shop", "pom.xml");
        nowhere = Files.createDirectories(machine.resolve("nowhere"));
    }

    private Path module(String name, String buildFile) throws IOException {
        Path module = Files.createDirectories(machine.resolve("work").resolve(name));
        Files.createDirectories(module.resolve("src/main/java"));
        Files.writeString(module.resolve(buildFile), "");
        return module;
    }

    private static SourceTree packaged(Path program, Path workingDirectory) {
        return new SourceTree(Optional.empty(), Optional.of(program), workingDirectory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/quarkus-app/quarkus-run.jar", "target/shop-runner.jar", "target/shop-runner",
            "build/quarkus-app/quarkus-run.jar"})
    void aPackagedApplicationFindsTheProjectInWhichItWasBuilt(String program) {
        assertThat(packaged(shop.resolve(program), nowhere).project()).contains(shop);
        assertThat(packaged(Path.of(program), shop).project()).contains(shop);
        assertThat(packaged(Path.of("shop").resolve(program), shop.getParent()).project()).contains(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "build.gradle", "build.gradle.kts"})
    void anApplicationThatWasCopiedBelongsToTheProjectOfTheWorkingDirectory(String buildFile) throws IOException {
        Path other = module("other", buildFile);

        assertThat(packaged(nowhere.resolve("quarkus-run.jar"), other).project()).contains(other);
    }

    @Test
    void theProjectOfTheApplicationWinsOverTheWorkingDirectory() throws IOException {
        Path other = module("other", "pom.xml");

        assertThat(packaged(shop.resolve("target/quarkus-app/quarkus-run.jar"), other).project()).contains(shop);
    }

    @Test
    void aFolderWithoutSourcesIsNoProject() {
        assertThat(packaged(nowhere.resolve("quarkus-run.jar"), nowhere).project()).isEmpty();
        assertThat(packaged(nowhere.resolve("quarkus-run.jar"), shop.getParent()).project()).isEmpty();
    }

    @Test
    void devModeAndTestsKnowTheProject() throws IOException {
        Path other = module("other", "pom.xml");
        var folders = Optional.of(new BuiltApplication.Folders(shop, shop.resolve("target")));

        assertThat(new SourceTree(folders, Optional.empty(), other).project()).contains(shop);
        Files.delete(shop.resolve("pom.xml"));
        assertThat(new SourceTree(folders, Optional.empty(), other).project()).contains(other);
    }

    @ParameterizedTest
    @CsvSource({"db/migration, db/migration", "classpath:db/migration, db/migration", "classpath:/db/files/, db/files",
            "/db/files, db/files", "classpath:db/**/shop, db", "db/migratio?, db", "' classpath:db/a ', db/a"})
    void aLocationOnTheClassPathIsAFolderOfTheResources(String location, String folder) {
        assertThat(packaged(shop.resolve("target/x.jar"), nowhere).migrations(List.of(location)))
                .contains(shop.resolve("src/main/resources").resolve(folder));
    }

    @Test
    void aLocationInTheFileSystemNeedsNoSources() {
        SourceTree tree = packaged(nowhere.resolve("quarkus-run.jar"), nowhere);

        assertThat(tree.migrations(List.of("db/migration", "filesystem:files/../sql"))).contains(nowhere.resolve("sql"));
        assertThat(tree.migrations(List.of("filesystem:" + shop + "/sql/*"))).contains(shop.resolve("sql"));
        assertThat(tree.migrations(List.of("db/migration"))).isEmpty();
    }

    @Test
    void theFirstLocationThatIsAFolderCounts() {
        SourceTree tree = packaged(shop.resolve("target/x.jar"), nowhere);

        assertThat(tree.migrations(List.of("s3:bucket/files", "db/second", "db/third")))
                .contains(shop.resolve("src/main/resources/db/second"));
        assertThat(tree.migrations(List.of("gcs:bucket"))).isEmpty();
        assertThat(tree.migrations(List.of())).isEmpty();
    }

    @Test
    void thisProcessRunsInAProjectWithABuildFile() {
        assertThat(SourceTree.here(Optional.empty()).project()).contains(Path.of("").toAbsolutePath());
    }
}
