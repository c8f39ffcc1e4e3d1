package io.quarkiverse.hyperstack.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * The table of keys on the reference page comes from the Javadoc of the config mappings, as Quarkus' annotation processor has
 * written it down. {@code -Ddocs.write=true} writes it.
 */
class ConfigurationReferenceTest {

    private static final String PAGE = "docs/modules/ROOT/pages/configuration.adoc";
    private static final String BEGIN = "// written by ConfigurationReferenceTest with -Ddocs.write=true, from the Javadoc of the config"
            + " mappings\n";
    private static final String END = "// end of what is written\n";

    @Test
    void thePageHasTheKeysOfTheMappingsWithTheirDefaultsAndTheirJavadoc() throws IOException {
        Path file = ProjectFiles.root().resolve(PAGE);
        String page = ProjectFiles.text(file);
        assertThat(page).contains(BEGIN, END);

        String wanted = page.substring(0, page.indexOf(BEGIN)) + BEGIN + ConfigurationKey.table(keys())
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, wanted);
        }

        assertThat(ProjectFiles.text(file)).as("%s is as ConfigurationReferenceTest -Ddocs.write=true writes it", PAGE)
                .isEqualTo(wanted);
    }

    @Test
    void everyKeyHasItsJavadoc() {
        assertThat(keys()).extracting(ConfigurationKey::name).contains("quarkus.hyperstack.enabled",
                "quarkus.hyperstack.synchronize", "quarkus.hyperstack.scratch.jdbc-url");
        assertThat(keys()).allSatisfy(key -> assertThat(key.meaning()).as(key.name()).isNotBlank());
    }

    private static List<ConfigurationKey> keys() {
        return ConfigurationKey.all();
    }
}
