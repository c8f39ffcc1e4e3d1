package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.restassured.path.json.JsonPath;

/** J7. The application that one command generates goes the way that its README shows, from nothing to PostgreSQL in production. */
class GeneratedApplicationIT {

    private static final String FILES = "src/main/resources/db/migration";
    private static final String PROPERTIES = "src/main/resources/application.properties";

    private final Workshop workshop = new Workshop(new SqliteDatabases(), "generated");
    private final Application library = workshop.generated("J7");
    private final DeveloperScript hyperstack = library.script();
    private final Place developer = new Place(library.tree(), Map.of(),
            "jdbc:sqlite:" + library.tree().resolve("db/development.sqlite"));

    @Test
    void theWayOfItsReadmeLeadsToPostgresqlInProduction() {
        itsTestsPass();
        List<String> books = sketch();
        adopt();
        try (PostgresqlDatabases server = new PostgresqlDatabases()) {
            Path machine = library.tree().resolveSibling("production");
            Place production = new Place(machine, Map.of("QUARKUS_DATASOURCE_PASSWORD", "postgres"),
                    server.place(machine).jdbcUrl());
            moveTo(production, server.place(library.tree().resolveSibling("tests")));
            itsTestsPass();
            hyperstack.run(production, "build").exits(0);
            copy(production);
            assertThat(production.column("select title from book order by title")).isEqualTo(books);
            release(production);
        }
    }

    private void itsTestsPass() {
        library.mvnw(developer, "-q", "verify", "-Dquarkus.http.test-port=0").exits(0);

        String passed = "<testsuite [^>]*tests=\"7\" errors=\"0\" skipped=\"0\" failures=\"0\"";
        assertThat(library.text("target/surefire-reports/TEST-org.acme.BookResourceTest.xml")).containsPattern(passed);
        assertThat(library.text("target/failsafe-reports/TEST-org.acme.BookResourceIT.xml")).containsPattern(passed);
    }

    /** Rows are added, then an entity changes while the application runs; returns the titles that are there. */
    private List<String> sketch() {
        try (RunningApplication running = hyperstack.start(developer)) {
            assertThat(running.get("/books")).as("what db/seed.sql has").contains("Emma", "Persuasion", "Middlemarch");
            long author = JsonPath.from(running.post("/authors", "{\"name\": \"Anne Bront\u00eb\"}")).getLong("id");
            running.post("/books", "{\"title\": \"Agnes Grey\", \"authorId\": " + author + "}");
            library.addAttribute("Book", "public Integer pages;");
            Awaitility.await("the new column").atMost(Duration.ofMinutes(2))
                    .until(() -> running.get("/books?size=100").contains("\"pages\":null"));
            assertThat(running.get("/books?size=100")).contains("Agnes Grey", "Anne Bront\u00eb");
        }
        return developer.column("select title from Book where pages is null order by title");
    }

    private void adopt() {
        hyperstack.run(developer, "adopt").exits(0);

        String first = library.migrationBeside();
        assertThat(library.migration(first)).contains("-- For SQLite", "pages").doesNotContain("WARNING");
        library.commit("Adopt migrations");
        assertThat(developer.column("select type || ' ' || version from flyway_schema_history"))
                .containsExactly("BASELINE " + first.replaceAll("\\D", ""));
    }

    private void moveTo(Place production, Place tests) {
        library.mvnw(developer, "-q", "quarkus:add-extension", "-DquarkusRegistryClient=false",
                "-Dextensions=quarkus-jdbc-postgresql,quarkus-flyway-postgresql").exits(0);
        String waiting = "jdbc:postgresql://localhost:5432/library";
        library.write(PROPERTIES, library.text(PROPERTIES).replaceAll("(?m)^#(%(prod|test)[.]quarkus[.]datasource[.])", "$1")
                .replace(waiting + "-test\n", address(tests) + "\n").replace(waiting + "\n", address(production) + "\n")
                .replace("datasource.username=library\n", "datasource.username=postgres\n"));
        assertThat(library.text(PROPERTIES)).contains("\n%prod.quarkus.datasource.db-kind=postgresql\n", address(production),
                "\n%test.quarkus.datasource.db-kind=postgresql\n", address(tests));
        library.write(FILES + "/sqlite/.gitkeep", "");
        library.migrations().forEach(file -> library.git("mv", FILES + "/" + file, FILES + "/sqlite/" + file));

        generate(production, "structure");
    }

    private static String address(Place place) {
        return place.jdbcUrl().replaceFirst("\\?.*", "");
    }

    private String generate(Place production, String name) {
        List<String> before = Folders.names(library.tree().resolve(FILES + "/postgresql"));
        hyperstack.run(production, "--profile", "prod", "generate", name).exits(0);
        List<String> after = Folders.names(library.tree().resolve(FILES + "/postgresql"));
        assertThat(after).hasSize(before.size() + 1).containsAll(before);
        library.commit("Migrate: " + name);
        return after.get(after.size() - 1);
    }

    private void copy(Place production) {
        hyperstack.run(production, "--profile", "prod", "migrate").exits(0);
        hyperstack.run(production, "--profile", "prod", "migrate", "copy", "--from", "sqlite:db/development.sqlite").exits(0)
                .prints("copied and verified");
    }

    /** The next change, as it goes to production. */
    private void release(Place production) {
        library.addAttribute("Book", "public String publisher;");
        String file = generate(production, "publisher");
        hyperstack.run(production, "build").exits(0);
        Release release = library.release("2");
        assertThat(release.refusesToStart(production).exitCode()).isEqualTo(1);
        release.migrate(production).exits(0).prints(file);
        try (RunningApplication running = release.start(production)) {
            assertThat(running.get("/books?size=100")).contains("Agnes Grey", "Anne Bront\u00eb", "\"publisher\":null");
            long author = JsonPath.from(running.post("/authors", "{\"name\": \"George Eliot\"}")).getLong("id");
            running.post("/books", "{\"title\": \"Romola\", \"authorId\": " + author + "}");
            assertThat(running.get("/books?size=100")).contains("Agnes Grey", "Romola");
        }
    }
}
