package io.quarkiverse.hyperstack.deployment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/** A packaged application with migration files. */
class ProductionWithMigrationsTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = new QuarkusProdModeTest()
            .setForcedDependencies(PackagedJar.EXTENSIONS)
            .withApplicationRoot(jar -> jar.addClasses(Book.class, BookResource.class).addAsResource(
                    new StringAsset("create table Book (id integer primary key, title varchar(255))"),
                    "db/migration/V1__book.sql"));

    @ProdBuildResults
    ProdModeTestResults build;

    @TempDir
    Path folder;

    @Test
    void migrationFilesRunOnlyWhenAskedTo() throws Exception {
        try (PackagedJar app = start(Map.of("QUARKUS_HYPERSTACK_PENDING", "warn"))) {
            assertThat(app.get("/workflow")).isEqualTo("none false jdbc:sqlite:db/production.sqlite");
        }
        try (PackagedJar app = start(Map.of("QUARKUS_HYPERSTACK_MIGRATE", "true"))) {
            assertThat(app.get("/workflow")).isEqualTo("none true jdbc:sqlite:db/production.sqlite");
            assertThat(app.post("/books")).isEqualTo("1");
        }
    }

    private PackagedJar start(Map<String, String> environment) throws Exception {
        return new PackagedJar(build.getBuiltArtifactPath(), folder, environment);
    }
}
