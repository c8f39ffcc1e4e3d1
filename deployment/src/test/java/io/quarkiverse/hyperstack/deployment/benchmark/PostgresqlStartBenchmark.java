package io.quarkiverse.hyperstack.deployment.benchmark;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class PostgresqlStartBenchmark extends StartBenchmark {

    @RegisterExtension
    static final QuarkusProdModeTest APP = app("postgresql");

    private EmbeddedPostgres server;

    @BeforeEach
    void startServer() throws IOException {
        server = EmbeddedPostgres.builder().setOutputRedirector(ProcessBuilder.Redirect.DISCARD).start();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @ProdBuildResults
    ProdModeTestResults results;

    @Override
    ProdModeTestResults packaged() {
        return results;
    }

    @Override
    Map<String, String> database() {
        return Map.of("DATABASE_URL", "postgres://postgres@localhost:" + server.getPort() + "/postgres");
    }
}
