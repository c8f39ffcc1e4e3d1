package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A source tree with an application in it, under version control, and what its developer does there. */
final class Application {

    private static final String MIGRATIONS = "src/main/resources/db/migration";
    private static final List<String> GIT = List.of("git", "-c", "user.name=Developer", "-c", "user.email=developer@acme.org");
    private static final Map<String, String> ONLY_THIS_REPOSITORY = Map.of("GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_SYSTEM", "/dev/null");
    /** Short processes are faster without the second compiler. */
    private static final String BRIEF = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Path tree;
    private final Shell shell;
    private final OwnRepository repository;

    Application(Path tree, Shell shell, OwnRepository repository) {
        this.tree = tree;
        this.shell = shell;
        this.repository = repository;
    }

    Path tree() {
        return tree;
    }

    Journal journal() {
        return shell.journal();
    }

    /** Runs the project's Maven, with the database of a place at hand. */
    Command mvnw(Place place, String... arguments) {
        List<String> words = new ArrayList<>(repository.maven());
        words.add("-DargLine=" + BRIEF);
        words.addAll(List.of(arguments));
        return shell.run("./mvnw " + String.join(" ", arguments), tree, environment(place), words);
    }

    private static Map<String, String> environment(Place place) {
        return environment(place.environment());
    }

    private static Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("MAVEN_OPTS", BRIEF);
        return environment;
    }

    /**
     * Lets Quarkus generate it with our extension, by the line of the README, which downloads nothing of ours. Its {@code mvnw}
     * would download a Maven; it gets that of this build.
     */
    Application create() {
        List<String> words = new ArrayList<>(repository.maven());
        words.addAll(List.of("-q",
                "io.quarkus:quarkus-maven-plugin:" + System.getProperty("journeys.quarkus-version") + ":create",
                "-DquarkusRegistryClient=false", "-Dextensions=io.quarkiverse.hyperstack:quarkus-hyperstack:"
                        + System.getProperty("journeys.version"),
                "-DprojectArtifactId=" + tree.getFileName()));
        shell.run("mvn " + String.join(" ", words.subList(words.indexOf("-q"), words.size())),
                Folders.create(tree.getParent()), environment(Map.of()), words).exits(0);
        write("mvnw", "#!/bin/sh\nexec '" + String.join("' '", repository.maven()) + "' \"$@\"\n");
        return this;
    }

    /** {@code bin/hyperstack}, where there is one. */
    DeveloperScript script() {
        return new DeveloperScript(tree, shell, environment(Map.of()));
    }

    /** Runs git, which has to succeed. */
    void git(String... arguments) {
        List<String> words = new ArrayList<>(GIT);
        words.addAll(List.of(arguments));
        shell.run("git " + String.join(" ", arguments), tree, ONLY_THIS_REPOSITORY, words).exits(0);
    }

    void commit(String message) {
        git("add", "--all");
        git("commit", "-q", "-m", message);
    }

    /** Packages it without its tests. */
    Application built(Place place) {
        mvnw(place, "-q", "-DskipTests", "package").exits(0);
        return this;
    }

    /** The program that was built, in the source tree, where it also writes files. */
    Release program() {
        return new Release(tree.resolve("target/quarkus-app/quarkus-run.jar"), shell);
    }

    /** Starts dev mode, and waits until it answers. */
    RunningApplication dev(Place place) {
        List<String> words = new ArrayList<>(repository.maven());
        words.addAll(List.of("quarkus:dev", "-Ddebug=false", "-Dquarkus.http.port=0", "-Dquarkus.console.enabled=false",
                "-Dquarkus.test.continuous-testing=disabled"));
        Path log = shell.log();
        return RunningApplication.await("./mvnw quarkus:dev", shell.journal(), log,
                shell.start(tree, environment(place), words, log));
    }

    /** A copy of the program that was built, as it is given to production. */
    Release release(String name) {
        Path copy = tree.resolveSibling("releases").resolve(name);
        Folders.copy(tree.resolve("target/quarkus-app"), copy);
        return new Release(copy.resolve("quarkus-run.jar"), shell);
    }

    List<String> migrations() {
        return Folders.names(tree.resolve(MIGRATIONS)).stream().filter(name -> name.endsWith(".sql")).toList();
    }

    /** The only migration file that is not one of these. */
    String migrationBeside(String... known) {
        List<String> others = migrations().stream().filter(name -> !Arrays.asList(known).contains(name)).toList();
        assertThat(others).as("migration files beside %s", Arrays.toString(known)).hasSize(1);
        return others.get(0);
    }

    String migration(String name) {
        return text(MIGRATIONS + "/" + name);
    }

    void writeMigration(String name, String text) {
        write(MIGRATIONS + "/" + name, text);
    }

    boolean has(String migration) {
        return Files.exists(tree.resolve(pathOf(migration)));
    }

    static String pathOf(String migration) {
        return MIGRATIONS + "/" + migration;
    }

    String text(String file) {
        return Shell.text(tree.resolve(file));
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(tree.resolve(file).getParent());
            Files.writeString(tree.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(String file, String text) {
        write(file, text(file) + text);
    }

    /** Edits a file: what is replaced has to be there. */
    void replace(String file, String old, String replacement) {
        assertThat(text(file)).as(file).contains(old);
        write(file, text(file).replace(old, replacement));
    }

    /** Gives an entity one more attribute, as its last one. */
    void addAttribute(String entity, String declaration) {
        String file = "src/main/java/org/acme/" + entity + ".java";
        write(file, text(file).replaceFirst("}\\s*$", "\n    " + declaration + "\n}\n"));
    }
}
