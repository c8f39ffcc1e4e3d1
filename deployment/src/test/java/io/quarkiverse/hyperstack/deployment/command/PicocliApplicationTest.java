package io.quarkiverse.hyperstack.deployment.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;
import picocli.CommandLine.Command;

/** An application with {@code quarkus-picocli}, which knows no command {@code migrate} itself. */
class PicocliApplicationTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("picocli-application", "quarkus-picocli")
            .withApplicationRoot(jar -> Bookshop.with(jar).addClasses(Sell.class));

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    @Test
    void theCommandRunsInsteadOfTheApplication() {
        CommandInsteadOfTheApplication.check(PackagedApp.of(results, directory));
    }

    @Command(name = "sell", mixinStandardHelpOptions = true)
    public static class Sell implements Callable<Integer> {
        @Override
        public Integer call() {
            System.out.println(CommandInsteadOfTheApplication.OWN_CODE);
            return 17;
        }
    }
}
