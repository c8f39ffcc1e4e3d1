package io.quarkiverse.hyperstack.deployment.devui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.devui.HyperstackJsonRpcService;
import io.quarkiverse.hyperstack.seed.Seeds;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

class PageOnlyInDevModeTest {

    @RegisterExtension
    static final QuarkusProdModeTest APP = new QuarkusProdModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Harbor.class, Ship.class))
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite");

    @ProdBuildResults
    ProdModeTestResults build;

    @Test
    void nothingThatAPackagedApplicationWiresKnowsThePage() throws IOException {
        assertThat(wiringThatNames(Seeds.class.getPackageName())).as("the search finds what is wired").isNotEmpty();
        assertThat(wiringThatNames(HyperstackJsonRpcService.class.getPackageName())).isEmpty();
    }

    /** The classes that the build has written, which name a package. */
    private List<String> wiringThatNames(String packageName) throws IOException {
        Path written = build.getBuildDir().resolve("quarkus-app/quarkus");
        List<String> found = new ArrayList<>();
        List<Path> jars;
        try (Stream<Path> files = Files.list(written)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        for (Path file : jars) {
            try (JarFile jar = new JarFile(file.toFile())) {
                for (JarEntry entry : Collections.list(jar.entries())) {
                    String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                    if (text.contains(packageName + ".") || text.contains(packageName.replace('.', '/') + "/")) {
                        found.add(entry.getName());
                    }
                }
            }
        }
        return found;
    }
}
