package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Takes each page of the documentation that shows commands, and the README, as its reader does: writes the files it shows,
 * runs its commands, and compares what they print with what the page shows. Most pages go on with the application of another
 * one. {@code -Dguides.only=get-started} takes one page, and those it goes on from.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidesIT {

    private static final Path PROJECT = Path.of(System.getProperty("journeys.project", ""));
    private static final Path PAGES = PROJECT.resolve("docs/modules/ROOT/pages");

    private final Path home = Path.of("target/journeys/guides").toAbsolutePath();
    private final Map<String, Guide> guides = new HashMap<>();
    private final Map<String, Path> applications = new HashMap<>();
    private final Path tools;

    GuidesIT() {
        Folders.delete(home);
        tools = home.resolve("tools");
        List<String> maven = new ArrayList<>(new OwnRepository(home.resolve("repository")).maven());
        maven.add("-Ddebug=false"); // dev mode would open a port
        script(tools.resolve("mvn"), maven);
        pages().forEach(page -> Guide.of(page).ifPresent(guide -> guides.put(guide.name(), guide)));
    }

    @TestFactory
    Stream<DynamicTest> aPageDoesWhatItSays() {
        String only = System.getProperty("guides.only", "");
        return guides.keySet().stream().sorted().filter(name -> only.isEmpty() || name.equals(only))
                .map(name -> DynamicTest.dynamicTest(name, () -> application(name)));
    }

    @Test
    void everyPageThatShowsCommandsIsTaken() {
        assertThat(pages().filter(Guide::shown)).isNotEmpty()
                .allSatisfy(page -> assertThat(Guide.of(page)).as(page + " begins or continues").isPresent());
    }

    private static Stream<Path> pages() {
        return Stream.concat(Stream.of(PROJECT.resolve("README.md")), Folders.names(PAGES).stream().map(PAGES::resolve));
    }

    /** The application as a page leaves it. */
    private Path application(String name) {
        Path known = applications.get(name);
        return known != null ? known : take(guide(name));
    }

    private Guide guide(String name) {
        return Optional.ofNullable(guides.get(name)).orElseThrow(() -> new AssertionError("No page is called " + name));
    }

    private Path take(Guide guide) {
        Path place = home.resolve(guide.name());
        Folders.delete(place);
        Path folder = guide.beginning().map(beginning -> {
            Path application = application(beginning);
            Path copy = place.resolve(application.getFileName());
            Folders.copy(application, copy);
            return copy;
        }).orElseGet(() -> {
            script(place.resolve("quarkus-hyperstack/mvnw"), List.of(tools.resolve("mvn").toString()));
            return place;
        });
        Shell shell = new Shell(new Journal("guide " + guide.name()), home.resolve("logs"));
        try (GuideReader reader = new GuideReader(PROJECT.relativize(guide.page()), folder, shell, tools)) {
            guide.steps().forEach(reader::take);
            applications.put(guide.name(), reader.folder());
            return reader.folder();
        }
    }

    private static void script(Path file, List<String> words) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/sh\nexec '" + String.join("' '", words) + "' \"$@\"\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
