package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

class TrashCommandTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("trash-command")
            .withApplicationRoot(jar -> Bookshop.with(jar));

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    @Test
    void theTrashIsListedRestoredAndEmptied() throws IOException {
        Files.createDirectories(directory.resolve("db"));
        synchronize("create table book (id integer primary key, title varchar(50), price integer)");
        SqliteFileDump.execute(database(), "insert into book values (1, 'Emma', 5), (2, 'Ulysses', 9)");
        synchronize("create table book (id integer primary key)");
        SqliteFileDump.execute(database(), "alter table book add column price integer",
                "update book set price = 90 where id = 2");
        PackagedApp app = PackagedApp.of(results, directory);

        Result json = app.run("migrate", "trash", "--json");
        Result restored = app.run("migrate", "trash", "restore", "2");
        Result gone = app.run("migrate", "trash", "restore", "1");
        Result emptied = app.run("migrate", "trash", "empty", "--datasource", "default");
        Result list = app.run("migrate", "trash", "list");

        assertThat(json.exitCode()).as(json.err()).isZero();
        assertThat(json.out()).startsWith("{").contains("\"command\" : \"migrate trash list\"", "\"trash\" : [ {",
                "\"column\" : \"price\"", "\"keyColumns\" : [ \"id\" ]", "\"rows\" : 2");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.out()).contains(
                "1 row of column book.price restored, 1 newer in the table; these stay in the trash");
        assertThat(SqliteFileDump.column(database(), "select id || '|' || price from book order by id"))
                .containsExactly("1|5", "2|90");
        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.err()).contains(Problem.TRASH_TARGET_MISSING.code(), "column \"title\" of table \"book\"")
                .doesNotContain("\tat ");
        assertThat(emptied.out()).contains("2 entries with 3 rows thrown away");
        assertThat(list.out()).contains("The trash is empty").doesNotContain(Bookshop.STARTED);
    }

    @Test
    void aDatabaseThatIsNotThereIsNotMade() {
        PackagedApp app = PackagedApp.of(results, directory);

        Result list = app.run("migrate", "trash");

        assertThat(list.exitCode()).as(list.err()).isZero();
        assertThat(list.out()).contains("not there yet", "The trash is empty");
        assertThat(directory.resolve("db")).doesNotExist();
    }

    private void synchronize(String table) {
        Synchronizer.forJdbcUrl("jdbc:sqlite:").apply(() -> DriverManager.getConnection("jdbc:sqlite:" + database()),
                Desired.of(new CreationScript(List.of(table))), Rules.of("unit", DataLoss.TRASH));
    }

    private Path database() {
        return directory.resolve("db/production.sqlite");
    }
}
