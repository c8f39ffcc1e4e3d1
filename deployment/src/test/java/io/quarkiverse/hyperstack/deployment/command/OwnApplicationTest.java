package io.quarkiverse.hyperstack.deployment.command;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/** An application whose {@code @QuarkusMain} is a {@link QuarkusApplication}. */
class OwnApplicationTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("own-application")
            .withApplicationRoot(jar -> Bookshop.with(jar).addClasses(Shop.class));

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    @Test
    void theCommandRunsInsteadOfTheApplication() {
        CommandInsteadOfTheApplication.check(PackagedApp.of(results, directory));
    }

    @QuarkusMain
    public static class Shop implements QuarkusApplication {
        @Override
        public int run(String... args) {
            System.out.println(CommandInsteadOfTheApplication.OWN_CODE);
            return 17;
        }
    }
}
