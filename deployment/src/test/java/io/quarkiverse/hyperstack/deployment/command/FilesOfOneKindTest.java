package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A packaged application on PostgreSQL whose migration files are for SQLite, in the folder for them. */
class FilesOfOneKindTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("files-of-one-kind")
            .withApplicationRoot(jar -> jar.addClasses(Bookshop.class, Bookshop.Book.class).addAsResource(
                    new StringAsset("create table book (id integer primary key autoincrement);"),
                    "db/migration/sqlite/V1__first.sql"))
            .overrideConfigKey("quarkus.datasource.db-kind", "postgresql");

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    private EmbeddedPostgres server;

    @BeforeEach
    void startServer() throws IOException {
        server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        Files.createDirectories(directory.resolve("src/main/resources"));
        Files.writeString(directory.resolve("pom.xml"), "<project/>");
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void migrateAndTheStartSayThatNoneAreBegunAndGenerateBeginsThem() throws IOException {
        PackagedApp app = PackagedApp.of(results, directory)
                .with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres")
                .with("QUARKUS_DATASOURCE_USERNAME", "postgres").with("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        Result migrated = app.run("migrate");
        Result started = app.run();
        Result generated = app.run("migrate", "generate", "structure");
        Result otherKind = app.with("QUARKUS_DATASOURCE_DB_KIND", "sqlite").run("migrate");

        assertThat(migrated.exitCode()).isEqualTo(1);
        assertThat(migrated.err())
                .contains(Problem.FILES_OF_OTHER_KIND.code() + " The default datasource is PostgreSQL, and there"
                        + " are migration files for SQLite only (db/migration/sqlite)", "migrate generate")
                .doesNotContain("\tat ");
        assertThat(started.exitCode()).isEqualTo(1);
        assertThat(started.out() + started.err()).contains(Problem.FILES_OF_OTHER_KIND.code()).doesNotContain("\tat ");
        assertThat(generated.exitCode()).as(generated.err()).isZero();
        try (Stream<Path> files = Files.list(directory.resolve("src/main/resources/db/migration/postgresql"))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).content().contains("-- For PostgreSQL\n"));
        }
        assertThat(otherKind.exitCode()).isEqualTo(1);
        assertThat(otherKind.err()).contains(Problem.DATABASE_KIND.code() + " quarkus.datasource.db-kind=sqlite is set")
                .doesNotContain("\tat ");
    }
}
