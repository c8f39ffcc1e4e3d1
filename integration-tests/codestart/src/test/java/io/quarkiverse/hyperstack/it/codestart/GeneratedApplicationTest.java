package io.quarkiverse.hyperstack.it.codestart;

import static io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartCatalog.Language.JAVA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartCatalog;
import io.quarkus.devtools.messagewriter.MessageWriter;
import io.quarkus.devtools.project.CodestartResourceLoadersBuilder;
import io.quarkus.devtools.testing.codestarts.QuarkusCodestartTest;
import io.quarkus.platform.descriptor.loader.json.ClassPathResourceLoader;
import io.quarkus.platform.descriptor.loader.json.ResourceLoader;
import io.quarkus.registry.catalog.ExtensionCatalog;

/**
 * The codestart as {@code quarkus create} uses it. The catalog of extensions is a small file beside this test, so that no
 * registry is asked; the codestart comes out of the packaged jar.
 */
class GeneratedApplicationTest {

    private static final ExtensionCatalog CATALOG = catalog();

    @RegisterExtension
    static final QuarkusCodestartTest CODESTART = QuarkusCodestartTest.builder()
            .languages(JAVA)
            .extensionCatalog(CATALOG)
            .quarkusCodestartCatalog(codestarts())
            .extension(CATALOG.getExtensions().iterator().next().getArtifact())
            .build();

    private static ExtensionCatalog catalog() {
        try (InputStream json = GeneratedApplicationTest.class.getResourceAsStream("/catalog.json")) {
            return ExtensionCatalog.fromStream(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static QuarkusCodestartCatalog codestarts() {
        List<ResourceLoader> loaders = new ArrayList<>(
                CodestartResourceLoadersBuilder.getCodestartResourceLoaders(MessageWriter.info()));
        loaders.add(new ClassPathResourceLoader());
        try {
            return QuarkusCodestartCatalog.fromExtensionsCatalog(CATALOG, loaders);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theGeneratedProjectHasAnEntityAResourceAndATest() throws Throwable {
        Path project = CODESTART.getProjectWithRealDataDir(JAVA);

        assertThat(sources(project).map(f -> project.relativize(f).toString())).containsExactlyInAnyOrder(
                "src/main/java/ilove/quark/us/Note.java", "src/main/java/ilove/quark/us/NoteResource.java",
                "src/test/java/ilove/quark/us/NoteResourceTest.java");
        assertThat(project.resolve("pom.xml")).content().containsPattern(
                "<artifactId>quarkus-hyperstack</artifactId>\\s*<version>1\\.").contains(
                        "<artifactId>quarkus-hibernate-orm-panache</artifactId>",
                        "<artifactId>quarkus-rest-jackson</artifactId>");
        assertThat(project.resolve(".gitignore")).content().contains("\n/db/\n");
        assertThat(project.resolve("README.md")).content().contains("db/development.sqlite");
    }

    @Test
    void theGeneratedSourcesCompile(@TempDir Path classes) throws Throwable {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();

        boolean compiled = compiler.getTask(messages, null, null,
                List.of("-d", classes.toString(), "-proc:none", "-classpath", System.getProperty("surefire.test.class.path",
                        System.getProperty("java.class.path"))),
                null, compiler.getStandardFileManager(null, null, null)
                        .getJavaFileObjectsFromPaths(sources(CODESTART.getProjectWithRealDataDir(JAVA)).toList()))
                .call();

        assertThat(compiled).as(messages.toString()).isTrue();
        assertThat(classes.resolve("ilove/quark/us/NoteResource.class")).exists();
    }

    private static Stream<Path> sources(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
        }
    }
}
