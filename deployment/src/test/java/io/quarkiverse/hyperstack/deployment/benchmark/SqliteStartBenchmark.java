package io.quarkiverse.hyperstack.deployment.benchmark;

import java.util.Map;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

class SqliteStartBenchmark extends StartBenchmark {

    @RegisterExtension
    static final QuarkusProdModeTest APP = app("sqlite");

    @ProdBuildResults
    ProdModeTestResults results;

    @Override
    ProdModeTestResults packaged() {
        return results;
    }

    @Override
    Map<String, String> database() {
        return Map.of();
    }
}
