package io.quarkiverse.hyperstack.deployment.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

class SqliteAdoptCommandTest extends AdoptCommandContract {

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("sqlite-adopt-command")
            .withApplicationRoot(jar -> jar.addClasses(Bookshop.class, Bookshop.Book.class))
            .overrideConfigKey("quarkus.flyway.locations", LOCATION);

    @ProdBuildResults
    ProdModeTestResults results;

    private Path file(String database) {
        return directory.resolve(database + ".sqlite");
    }

    @Override
    PackagedApp app(String database) {
        return PackagedApp.of(results, directory).with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:sqlite:" + file(database));
    }

    @Override
    void execute(String database, String... statements) {
        SqliteFileDump.execute(file(database), Arrays.stream(statements).toArray(String[]::new));
    }

    @Override
    List<String> column(String database, String query) {
        return SqliteFileDump.column(file(database), query);
    }
}
