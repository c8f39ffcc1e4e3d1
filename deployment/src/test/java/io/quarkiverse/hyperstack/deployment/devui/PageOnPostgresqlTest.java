package io.quarkiverse.hyperstack.deployment.devui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.hyperstack.deployment.seed.FreePort;
import io.quarkus.test.QuarkusDevModeTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class PageOnPostgresqlTest {

    private static final FreePort PORT = FreePort.find();
    private static final EmbeddedPostgres POSTGRES = start();
    private static final String ADDRESS = "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/postgres";
    private static final String FIRST = "db/migration/V1__harbor.sql";
    private static final String SECOND = "db/migration/V2__ship.sql";

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(Harbor.class, Ship.class)
            .addAsResource(new StringAsset("create table Harbor (id bigint primary key, name varchar(255));"),
                    FIRST)
            .addAsResource(new StringAsset("create table Ship (id bigint primary key, home_id bigint references Harbor);"),
                    SECOND)
            .addAsResource(new StringAsset("""
                    quarkus.datasource.db-kind=postgresql
                    quarkus.datasource.username=postgres
                    quarkus.datasource.password=sesame
                    quarkus.datasource.jdbc.url=%s?password=hunter2&ApplicationName=page
                    quarkus.hyperstack.migrate=false
                    quarkus.hyperstack.pending=warn
                    """.formatted(ADDRESS) + PORT.properties()), "application.properties"));

    private final PageQuestions page = PageQuestions.of(PORT);

    @Test
    void itShowsFilesAndWhatTheyLackAndChangesNothing() throws IOException {
        List<String> before = dump();

        JsonNode datasource = page.datasources().get(0);
        assertThat(datasource.get("kind").asText()).isEqualTo("PostgreSQL");
        assertThat(datasource.get("address").asText()).isEqualTo(ADDRESS);
        assertThat(datasource.get("workflow").asText()).isEqualTo("none");
        assertThat(datasource.get("reason").asText()).isEqualTo("quarkus.hyperstack.migrate=false is set");

        JsonNode database = page.about("database");
        assertThat(database.has("problem")).as(database.toString()).isFalse();
        assertThat(database.get("migrations").findValuesAsText("file")).containsExactly(FIRST, SECOND);
        assertThat(database.get("migrations").findValuesAsText("state")).containsExactly("pending", "pending");
        JsonNode changes = page.about("changes");
        assertThat(changes.has("problem")).as(changes.toString()).isFalse();
        assertThat(changes.get("place").asText()).isEqualTo("files");
        assertThat(changes.get("files").findValuesAsText("file")).containsExactly(FIRST, SECOND);
        assertThat(changes.get("statements").findValuesAsText("sql"))
                .contains("ALTER TABLE \"harbor\" ADD COLUMN \"depth\" integer");
        assertThat(List.of(page.datasources(), page.about("database"), page.about("changes"), page.about("structure")))
                .allSatisfy(answer -> assertThat(answer.toString()).doesNotContain("hunter2", "sesame"));
        assertThat(dump()).isEqualTo(before);

        POSTGRES.close();
        JsonNode problem = page.about("database").get("problem");
        assertThat(problem.get("code").asText()).matches("HS\\d{3}");
        assertThat(problem.get("fix").asText()).isNotEmpty();
        assertThat(problem.toString()).doesNotContain("hunter2", "sesame");
    }

    /** All relations of all schemas, which a scratch schema that stays would be among. */
    private static List<String> dump() {
        try (Connection connection = DriverManager.getConnection(ADDRESS, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select n.nspname || '.' || coalesce(c.relname, '') from pg_namespace n"
                        + " left join pg_class c on c.relnamespace = n.oid where n.nspname !~ '^pg_' order by 1")) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        POSTGRES.close();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
