package io.quarkiverse.hyperstack.it.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged application gets the address of the same server. */
@QuarkusIntegrationTest
class NoteIT extends NoteTest {

    @Test
    void nothingOfTheServerIsInThePackage() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("packaged")))) {
            List<Path> jars = files.filter(f -> f.toString().endsWith(".jar")).toList();
            assertThat(jars).extracting(f -> f.getFileName().toString()).anyMatch(f -> f.startsWith("org.postgresql"))
                    .noneMatch(f -> f.matches(".*(zonky|binaries|commons-compress|tukaani|-deployment-).*"));
            assertThat(jars).allSatisfy(jar -> assertThat(entries(jar)).noneMatch(e -> e.endsWith(".txz")));
            assertThat(jars).filteredOn(jar -> jar.toString().contains("embedded-postgresql")).singleElement()
                    .satisfies(jar -> assertThat(entries(jar)).noneMatch(e -> e.endsWith(".class")));
        }
    }

    private static List<String> entries(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(Object::toString).toList();
        } catch (IOException e) {
            throw new IllegalStateException(jar.toString(), e);
        }
    }
}
