package io.quarkiverse.hyperstack.it.journeys;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the applications of the journeys on one kind of database are made. What several journeys begin with is built once,
 * by the first that needs it; each goes on with a copy of its own.
 */
final class Workshop implements AutoCloseable {

    private static final Path TEMPLATE = Path.of("src/test/resources/application").toAbsolutePath();
    private static final List<String> VERSIONS = List.of("version", "quarkus-version", "compiler-plugin-version",
            "surefire-plugin-version", "resources-plugin-version", "jar-plugin-version");

    private final Databases databases;
    private final String name;
    private final Path folder;
    private final OwnRepository repository;
    private @Nullable Application sketch;
    private @Nullable Application firstRelease;

    Workshop(Databases databases) {
        this(databases, databases.kind());
    }

    /** @param name as the journal and its folder call it */
    Workshop(Databases databases, String name) {
        this.databases = databases;
        this.name = name;
        this.folder = Path.of("target/journeys").resolve(name).toAbsolutePath();
        Folders.delete(folder);
        this.repository = new OwnRepository(folder.resolve("repository"));
    }

    /** The sketch of an application, built, which has no migration file yet. */
    Application sketch(String journey) {
        if (sketch == null) {
            Application application = sources("sketch", "J0");
            application.built(developer(application));
            sketch = application;
        }
        return copy(sketch, journey);
    }

    /** The sources of that sketch. */
    Application sources(String journey) {
        return sources(journey, journey);
    }

    /** The application that Quarkus generates with our extension. */
    Application generated(String journey) {
        Application application = application(journey, journey).create();
        application.git("init", "-q", "-b", "main");
        application.commit("Begin");
        return application;
    }

    private Application sources(String home, String journey) {
        Application application = application(home, journey);
        Folders.copy(TEMPLATE, application.tree());
        VERSIONS.forEach(version -> application.write("pom.xml", application.text("pom.xml").replace("{" + version + "}",
                System.getProperty("journeys." + version, "?"))));
        application.write(".gitignore", "target/\n/db/\n");
        application.write(".mvn/maven.config", "");
        databases.prepare(application);
        application.git("init", "-q", "-b", "main");
        application.commit("Sketch a library");
        return application;
    }

    /** An application, built, whose first file has been generated and committed. */
    Application firstRelease(String journey) {
        if (firstRelease == null) {
            Application application = sketch("J0");
            Place developer = developer(application);
            application.program().migrate(developer, "generate", "library").exits(0);
            application.commit("Begin with migrations");
            application.built(developer);
            firstRelease = application;
        }
        return copy(firstRelease, journey);
    }

    private Application copy(Application original, String journey) {
        Application copy = application(journey, journey);
        Folders.copy(original.tree(), copy.tree());
        return copy;
    }

    private Application application(String place, String journey) {
        Path home = folder.resolve(place);
        return new Application(home.resolve("library"), new Shell(new Journal(journey + " " + name), home.resolve("logs")),
                repository);
    }

    /** The developer's machine: the working directory is the source tree. */
    Place developer(Application application) {
        return databases.place(application.tree());
    }

    /** Another machine, with an empty database. */
    Place place(Application application, String name) {
        return databases.place(application.tree().resolveSibling(name));
    }

    /** Another machine, with a copy of the database of the first. */
    Place copy(Place place, String name) {
        return databases.copy(place, place.folder().resolveSibling(name));
    }

    Dump dump() {
        return new Dump(databases);
    }

    @Override
    public void close() {
        databases.close();
    }
}
