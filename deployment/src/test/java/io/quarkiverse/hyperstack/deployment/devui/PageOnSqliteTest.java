package io.quarkiverse.hyperstack.deployment.devui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.command.SqliteFileDump;
import io.quarkiverse.hyperstack.deployment.seed.FreePort;
import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.RestAssured;

class PageOnSqliteTest {

    private static final FreePort PORT = FreePort.find();
    private static final Path FILE = file();

    @RegisterExtension
    static final QuarkusDevModeTest APP = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Harbor.class, Ship.class).addAsResource(new StringAsset(
                    PORT.properties() + "quarkus.datasource.jdbc.url=jdbc:sqlite:" + FILE + "\n"), "application.properties"));

    private final PageQuestions page = PageQuestions.of(PORT);

    @Test
    void itShowsWhatIsThereAndWhatDiffersAndChangesNothing() {
        JsonNode datasource = page.datasources().get(0);
        assertThat(page.datasources()).hasSize(1);
        assertThat(datasource.get("name").asText()).isEqualTo("<default>");
        assertThat(datasource.get("kind").asText()).isEqualTo("SQLite");
        assertThat(datasource.get("address").asText()).isEqualTo("jdbc:sqlite:" + FILE);
        assertThat(datasource.get("workflow").asText()).isEqualTo("synchronize");
        assertThat(datasource.get("reason").asText()).isEqualTo("the application has no migration files and this is dev");

        JsonNode changes = page.about("changes");
        assertThat(changes.get("place").asText()).isEqualTo("database");
        assertThat(changes.get("statements")).isEmpty();
        JsonNode database = page.about("database");
        assertThat(database.get("version").asText()).startsWith("3.");
        assertThat(database.get("migrations")).isEmpty();
        assertThat(database.get("trash")).isEmpty();
        JsonNode tables = page.about("structure").get("tables");
        assertThat(tables.findValuesAsText("references")).contains("Harbor");
        assertThat(tables).extracting(table -> table.get("name").asText()).containsExactly("Harbor", "Ship");
        assertThat(tables.get(0).get("columns").get(0)).hasToString(
                "{\"name\":\"id\",\"type\":\"bigint\",\"nullable\":false,\"key\":true}");

        SqliteFileDump.execute(FILE, "insert into Harbor (id, name, depth) values (1, 'Oslo', 12), (2, 'Cork', null)",
                "insert into Ship (id, home_id) values (7, 1)");
        APP.modifySourceFile(Harbor.class, source -> source.replace("    public Integer depth;\n", ""));
        RestAssured.get(PORT.address("/reload"));
        SqliteFileDump.execute(FILE, "alter table Harbor drop column name");
        List<String> before = dump();

        JsonNode trash = page.about("database").get("trash");
        assertThat(trash).hasSize(1);
        assertThat(trash.get(0).get("object").asText()).isEqualTo("column Harbor.depth");
        assertThat(trash.get(0).get("rows").asInt()).isEqualTo(1);
        JsonNode statements = page.about("changes").get("statements");
        assertThat(statements).hasSize(1);
        assertThat(statements.get(0).get("sql").asText()).isEqualTo("ALTER TABLE \"Harbor\" ADD COLUMN \"name\" varchar(255)");
        assertThat(statements.get(0).get("reason").asText()).isEqualTo("add column \"name\" to table \"Harbor\"");
        assertThat(page.about("structure").has("problem")).isFalse();
        assertThat(dump()).isEqualTo(before);

        JsonNode problem = page.about("changes", "archive").get("problem");
        assertThat(problem.get("code").asText()).isEqualTo(Problem.DEV_UI_DATASOURCE.code());
        assertThat(problem.get("what").asText()).isEqualTo("There is no datasource archive; there are <default>");
        assertThat(problem.get("fix").asText()).isEqualTo("load the page again");
    }

    private static List<String> dump() {
        List<String> all = new ArrayList<>();
        for (String query : List.of("select coalesce(sql, name) from sqlite_master order by name",
                "select id from Harbor order by id", "select id || ' ' || home_id from Ship",
                "select * from hyperstack_trash", "select * from hyperstack_trash_1 order by 1",
                "select hex(managed) from hyperstack_sync")) {
            all.addAll(SqliteFileDump.column(FILE, query));
        }
        return all;
    }

    private static Path file() {
        try {
            return Files.createTempDirectory("page").resolve("page.sqlite");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
