package io.quarkiverse.hyperstack.deployment.command;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/** An application whose {@code @QuarkusMain} is a class with a main method. */
class OwnMainTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("own-main")
            .withApplicationRoot(jar -> Bookshop.with(jar).addClasses(Main.class));

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    @Test
    void theCommandRunsInsteadOfTheApplication() {
        CommandInsteadOfTheApplication.check(PackagedApp.of(results, directory));
    }

    @QuarkusMain
    public static class Main {
        public static void main(String[] args) {
            Quarkus.run(args);
            System.out.println(CommandInsteadOfTheApplication.OWN_CODE);
        }
    }
}
