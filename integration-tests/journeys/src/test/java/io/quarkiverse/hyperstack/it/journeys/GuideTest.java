package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {

    @TempDir
    Path folder;

    @Test
    void aPageIsFilesAndCommandsInItsOrder() throws IOException {
        Guide guide = guide("page.adoc", """
                = A page
                // guide: continues get-started

                .src/main/java/Book.java
                [source,java]
                ----
                class Book {
                }
                ----

                // guide: exits 3
                [source,console]
                ----
                $ first \\
                  argument
                $ second
                its output
                ----

                [source,java]
                ----
                class OnlyShown {
                }
                ----
                """);

        assertThat(guide.name()).isEqualTo("page");
        assertThat(guide.beginning()).contains("get-started");
        assertThat(guide.steps()).containsExactly(
                new Guide.FileText(5, "src/main/java/Book.java", "class Book {\n}\n", null),
                new Guide.Line(14, "first \\\n  argument", List.of(), 0, false),
                new Guide.Line(16, "second", List.of("its output"), 3, false));
    }

    @Test
    void markdownSaysTheSame() throws IOException {
        Guide guide = guide("page.md", """
                <!-- guide: begins in an empty folder -->
                <!-- guide: file pom.xml -->
                <!-- guide: after <dependencies> -->
                ```xml
                <dependency/>
                ```
                <!-- guide: serves -->
                ```console
                $ ./mvnw quarkus:dev
                ```
                """);

        assertThat(guide.beginning()).isEmpty();
        assertThat(guide.steps()).containsExactly(new Guide.FileText(4, "pom.xml", "<dependency/>\n", "after <dependencies>"),
                new Guide.Line(9, "./mvnw quarkus:dev", List.of(), 0, true));
    }

    private Guide guide(String name, String text) throws IOException {
        return Guide.of(Files.writeString(folder.resolve(name), text)).orElseThrow();
    }
}
