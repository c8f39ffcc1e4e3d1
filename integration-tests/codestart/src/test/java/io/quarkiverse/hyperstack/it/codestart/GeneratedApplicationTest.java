package io.quarkiverse.hyperstack.it.codestart;

import static io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartCatalog.Language.JAVA;
import static io.quarkus.devtools.testing.SnapshotTesting.checkContains;
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
    void theGeneratedFilesAreThoseOfTheSnapshot() throws Throwable {
        CODESTART.assertThatGeneratedTreeMatchSnapshots(JAVA);
    }

    @Test
    void whatIsPutTogetherIsThatOfTheSnapshot() throws Throwable {
        CODESTART.assertThatGeneratedFileMatchSnapshot(JAVA, "pom.xml").satisfies(checkContains("<skipITs>false</skipITs>"));
        CODESTART.assertThatGeneratedFileMatchSnapshot(JAVA, "src/main/resources/application.properties");
        CODESTART.assertThatGeneratedFileMatchSnapshot(JAVA, "README.md");
        CODESTART.checkGeneratedSource("org.acme.BookResource");
        CODESTART.checkGeneratedTestSource("org.acme.BookResourceTest");
        CODESTART.checkGeneratedTestSource("org.acme.BookResourceIT");
    }

    /** Quarkus ignores {@code bin/}, for Eclipse. */
    @Test
    void databasesStayOutOfTheRepositoryAndTheScriptDoesNot() throws Throwable {
        assertThat(CODESTART.getProjectWithRealDataDir(JAVA).resolve(".gitignore")).content().contains("\n/db/*.sqlite*\n")
                .containsSubsequence("\nbin/\n", "\n!/bin/\n");
    }

    @Test
    void theScriptIsExecutable() throws Throwable {
        assertThat(CODESTART.getProjectWithRealDataDir(JAVA).resolve("bin/hyperstack")).isExecutable();
    }

    @Test
    void thePostgresqlLinesWaitInEachProfile() throws Throwable {
        assertThat(CODESTART.getProjectWithRealDataDir(JAVA).resolve("src/main/resources/application.properties")).content()
                .contains(Stream.of("dev", "test", "prod").map(p -> "\n#%" + p + ".quarkus.datasource.db-kind=postgresql\n"
                        + "#%" + p + ".quarkus.datasource.jdbc.url=jdbc:postgresql://").toList());
    }

    @Test
    void theVersionOfTheExtensionIsInTheProject() throws Throwable {
        assertThat(CODESTART.getProjectWithRealDataDir(JAVA).resolve("pom.xml")).content()
                .containsPattern("<artifactId>quarkus-hyperstack</artifactId>\\s*<version>1\\.");
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
        assertThat(classes.resolve("ilove/quark/us/BookResource.class")).exists();
    }

    private static Stream<Path> sources(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
        }
    }
}
