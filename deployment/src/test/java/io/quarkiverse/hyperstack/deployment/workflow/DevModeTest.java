package io.quarkiverse.hyperstack.deployment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.LogRecord;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.RestAssured;

class DevModeTest {

    /** The synchronized database holds tables already when the first migration file comes. */
    private static final String BASELINE = """
            quarkus.flyway.baseline-on-migrate=true
            quarkus.flyway.baseline-version=0
            """;

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Book.class, BookResource.class)
                    .addAsResource(new StringAsset("migration files go here"), "db/migration/README")
                    .addAsResource(new StringAsset(BASELINE), "application.properties"))
            .setLogRecordPredicate(r -> r.getLoggerName().equals("io.quarkiverse.hyperstack"));

    @Test
    void theFirstMigrationFileMovesARunningApplicationFromSynchronizeToMigrate() {
        assertThat(get("/workflow")).startsWith("update false jdbc:sqlite:/").endsWith("/db/development.sqlite");
        assertThat(RestAssured.post("/books").asString()).isEqualTo("1");

        APP.modifySourceFile(Book.class,
                s -> s.replace("public String title;", "public String title;\n    public String isbn;"));
        assertThat(RestAssured.post("/books").asString()).isEqualTo("2");
        assertThat(messages()).noneMatch(m -> m.contains("changed from"));

        APP.addResourceFile("db/migration/V1__first.sql", "create table written_by_a_migration (id integer primary key);");
        assertThat(get("/workflow")).startsWith("none true jdbc:sqlite:/").endsWith("/db/development.sqlite");
        assertThat(messages()).filteredOn(m -> m.contains("changed from")).singleElement().asString()
                .contains("changed from synchronize to migrate, because the application has migration files and this is dev");
        assertThat(get("/books")).isEqualTo("2");
    }

    private static String get(String path) {
        return RestAssured.get(path).asString();
    }

    private static List<String> messages() {
        return APP.getLogRecords().stream().map(DevModeTest::text).toList();
    }

    private static String text(LogRecord logRecord) {
        return String.format(logRecord.getMessage(), logRecord.getParameters());
    }
}
