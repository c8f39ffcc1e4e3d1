package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The script of the generated application, with the Maven of this build. */
class ScriptIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String RESOURCE = "src/main/java/org/acme/BookResource.java";
    private static final String EDITION = """

                @GET
                @Path("/edition")
                public String edition() {
                    return "second";
                }
            }
            """;

    private final Workshop workshop = new Workshop(new SqliteDatabases(), "script");
    private final Application library = workshop.sources("S1");
    private final Path home = library.tree();
    private final Path logs = home.resolveSibling("logs");
    private final Shell shell = new Shell(library.journal(), logs);
    private final Script script = Script.into(home, shell);

    ScriptIT() {
        List<String> maven = new OwnRepository(home.resolveSibling("own-repository")).maven();
        library.write(".mvn/maven.config", String.join("\n", maven.subList(1, maven.size())) + "\n");
    }

    @Test
    void theScriptDoesWhatItsHelpSays() throws IOException {
        linesThatAreWrong();
        String file = developmentByALink();
        watching();
        aPlaceWithoutSources(file);
    }

    private void linesThatAreWrong() {
        shell.run("sh -n bin/hyperstack", home, Map.of(), List.of("sh", "-n", script.file().toString())).exits(0);
        script.run("--help").exits(0).prints("start", "build", "test", "migrate", "generate", "adopt", "seed", "status", "db");
        script.run("build", "--help").exits(0).prints("target/quarkus-app");
        script.run().exits(2);
        script.run("strat").exits(2).complains("strat is not a command");
        script.run("start", "--watch").exits(2).complains("--compiled");
        script.run("build", "everything").exits(2).complains("everything");
        script.run("status", "--profile").exits(2).complains("--profile prod");
        assertThat(home.resolve("target")).doesNotExist();
    }

    private String developmentByALink() {
        Script linked = script.linkedFrom(home.resolveSibling("else where"));
        linked.run("generate", "the \"first\", it's one").exits(0).complains("building for dev");
        String file = library.migrationBeside();
        assertThat(file).endsWith("__the_first_it_s_one.sql");
        linked.run("status", "--exit-code").exits(3).complains("building for dev").prints(file);
        Command migrated = linked.run("migrate").exits(0).prints(file);
        assertThat(migrated.err()).as("nothing has changed since").doesNotContain("building");
        linked.run("status", "--exit-code", "--json").exits(0).prints("{", "development.sqlite");
        linked.run("migrate", "status", "--help").exits(0).prints("Usage: migrate status");
        linked.run("migrate", "statsu").exits(2).complains("HS302");
        linked.run("migrate", "db", "--json").exits(2).prints("HS302");
        assertThat(home.resolve("db/development.sqlite")).exists();
        assertThat(home.resolve("db/production.sqlite")).doesNotExist();
        assertThat(home.resolve("target/quarkus-app")).as("what is deployed").doesNotExist();
        return file;
    }

    private void watching() throws IOException {
        Path log = logs.resolve("start.log");
        Path builds = logs.resolve("build.log");
        Process build = null;
        try (RunningApplication running = RunningApplication.await("start --compiled --watch", library.journal(), log,
                script.begin(log, "start", "--compiled", "--watch", "-Dquarkus.http.port=" + freePort()))) {
            running.add("Emma", "Jane Austen");
            build = script.begin(builds, "build", "--watch");
            await("it watches", builds, "watching", 1);
            String good = library.text(RESOURCE);

            library.write(RESOURCE, good + "broken");
            await("it says that the build is broken", builds, "the build failed", 1);
            assertThat(running.get("/books")).contains("Emma");
            assertThat(Shell.text(log)).doesNotContain("restarting");

            library.write(RESOURCE, good.replaceFirst("}\\s*$", EDITION));
            await("the new one serves", log, "Listening on", 2);
            assertThat(running.get("/books/edition")).isEqualTo("second");
            assertThat(running.get("/books")).contains("Emma");
            assertThat(Shell.text(log)).containsOnlyOnce("restarting").containsOnlyOnce("stopped in");
        } finally {
            if (build != null) {
                build.destroy();
                assertThat(Shell.waitFor(build, "build --watch")).isEqualTo(143);
            }
        }
        assertThat(home.resolve("target/hyperstack/lock")).doesNotExist();
    }

    private void aPlaceWithoutSources(String file) throws IOException {
        script.run("build").exits(0).complains("building for prod", "target/quarkus-app");
        Path machine = home.resolveSibling("machine");
        Folders.copy(home.resolve("target/quarkus-app"), Files.createDirectories(machine).resolve("quarkus-app"));
        Script there = Script.into(machine, shell);

        there.run("build").exits(1).complains("no pom.xml");
        there.run("start", "-Dquarkus.http.port=0").exits(1).complains("HS208", there.file() + " migrate");
        there.run("migrate").exits(0).prints(file);
        assertThat(machine.resolve("db/production.sqlite")).exists();
        Path log = logs.resolve("machine.log");
        try (RunningApplication running = RunningApplication.await("start", library.journal(), log,
                there.begin(log, "start", "-Dquarkus.http.port=0", "--", "an argument"))) {
            assertThat(running.get("/books/edition")).isEqualTo("second");
        }
    }

    private static void await(String what, Path log, String text, int times) {
        Awaitility.await(what).atMost(LIMIT).pollInterval(Duration.ofMillis(200))
                .until(() -> Files.exists(log) && Shell.text(log).split(text, -1).length > times);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
