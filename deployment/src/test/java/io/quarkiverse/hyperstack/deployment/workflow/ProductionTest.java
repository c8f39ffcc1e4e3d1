package io.quarkiverse.hyperstack.deployment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.hyperstack.Problem;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/** A packaged application without migration files. */
class ProductionTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = new QuarkusProdModeTest()
            .setForcedDependencies(PackagedJar.EXTENSIONS)
            .withApplicationRoot(jar -> jar.addClasses(Book.class, BookResource.class))
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite");

    @ProdBuildResults
    ProdModeTestResults build;

    @TempDir
    Path folder;

    static Stream<Arguments> refusals() {
        return Stream.of(Arguments.of(Problem.NOTHING_CREATES_TABLES, Map.of(), "quarkus.hyperstack.synchronize=true"),
                Arguments.of(Problem.BOTH_SWITCHES,
                        Map.of("QUARKUS_HYPERSTACK_SYNCHRONIZE", "true", "QUARKUS_HYPERSTACK_MIGRATE", "true"),
                        "quarkus.hyperstack.migrate are both true in prod"),
                Arguments.of(Problem.CONTRADICTING_SETTINGS,
                        Map.of("QUARKUS_HYPERSTACK_SYNCHRONIZE", "true", "QUARKUS_HIBERNATE_ORM_SCHEMA_MANAGEMENT_STRATEGY",
                                "drop-and-create"),
                        "quarkus.hibernate-orm.schema-management.strategy=drop-and-create"),
                Arguments.of(Problem.TRUNCATE_OUTSIDE_TESTS, Map.of("QUARKUS_HYPERSTACK_TRUNCATE", "true"),
                        "and this is no test (prod)"),
                Arguments.of(Problem.DROP_IN_PRODUCTION, Map.of("QUARKUS_HYPERSTACK_DROP_SCHEMA", "true"),
                        "and this is production"),
                Arguments.of(Problem.DATABASE_URL, Map.of("DATABASE_URL", "mysql://ann:hunter2@db/shop"), "mysql://"),
                Arguments.of(Problem.DATABASE_KIND, Map.of("DATABASE_URL", "postgres://ann:hunter2@db/shop"),
                        "build it with quarkus.datasource.db-kind=postgresql"),
                Arguments.of(Problem.DATABASE_KIND,
                        Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/shop?password=hunter2"),
                        "quarkus.datasource.jdbc.url names a postgresql database"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatCannotWorkIsRefusedAtTheStart(Problem problem, Map<String, String> environment, String expected)
            throws Exception {
        try (PackagedJar app = start(environment)) {
            assertThat(app.exitCode()).isEqualTo(1);
            assertThat(app.output()).contains(problem.code() + " ", expected, "Fix: ").doesNotContain("\tat ", "hunter2",
                    "Listening on");
        }
    }

    @Test
    void synchronizeByEnvironmentWarnsAndKeepsTheRowsOverARestart() throws Exception {
        Path file = folder.resolve("db/production.sqlite");
        try (PackagedJar app = start(Map.of("QUARKUS_HYPERSTACK_SYNCHRONIZE", "true"))) {
            assertThat(app.post("/books")).isEqualTo("1");
            assertThat(app.get("/workflow")).isEqualTo("update false jdbc:sqlite:db/production.sqlite");
            assertThat(app.output()).contains("WARN", "brought to the structure of the entities at each start",
                    "is the SQLite file " + file.toRealPath() + " (new)").doesNotContain("Unrecognized", "cannot be changed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
        try (PackagedJar app = start(Map.of())) {
            assertThat(app.post("/books")).isEqualTo("2");
            assertThat(app.get("/workflow")).startsWith("none false ");
        }
    }

    @Test
    void anAddressFromThePlatformIsUsedUnlessTheUrlIsExplicit() throws Exception {
        try (PackagedJar app = start(
                Map.of("QUARKUS_HYPERSTACK_SYNCHRONIZE", "true", "DATABASE_URL", "sqlite:data/of-the-platform.db"))) {
            assertThat(app.post("/books")).isEqualTo("1");
            assertThat(app.get("/workflow")).endsWith(" jdbc:sqlite:data/of-the-platform.db");
        }
        try (PackagedJar app = start(Map.of("QUARKUS_HYPERSTACK_SYNCHRONIZE", "true", "DATABASE_URL", "nonsense",
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:sqlite:deep/in/a/folder/mine.db"))) {
            assertThat(app.post("/books")).isEqualTo("1");
            assertThat(folder.resolve("deep/in/a/folder/mine.db")).isRegularFile();
        }
    }

    private PackagedJar start(Map<String, String> environment) throws IOException {
        return new PackagedJar(build.getBuiltArtifactPath(), folder, environment);
    }
}
