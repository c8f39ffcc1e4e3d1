package io.quarkiverse.hyperstack.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Links inside the repository lead somewhere, including the part after the {@code #}. */
class DocumentationLinksTest {

    private static final String MODULE = "docs/modules/ROOT/";
    private static final Pattern XREF = Pattern
            .compile("xref:([^\\[\\s#]*\\.adoc)(?:#([^\\[\\s]*))?\\[|<<([^>,#]+)(?:,[^>]*)?>>");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^include::(partial|example)\\$([^\\[]+)\\[");
    private static final Pattern MARKDOWN = Pattern.compile("\\]\\((?!https?:|mailto:)([^)\\s#]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern ANCHOR = Pattern.compile("\\[(?:#|\\[)([A-Za-z0-9_-]+)");

    @Test
    void everyCrossReferenceOfTheSiteResolves() {
        List<String> broken = new ArrayList<>();
        for (Path page : ProjectFiles.below(MODULE, ".adoc")) {
            for (Matcher m = XREF.matcher(ProjectFiles.text(page)); m.find();) {
                Path target = m.group(1) == null ? page : pages().resolve(m.group(1));
                String anchor = m.group(1) == null ? m.group(3) : m.group(2);
                if (!Files.exists(target) || anchor != null && !anchors(target).contains(anchor)) {
                    broken.add(ProjectFiles.shown(page) + ": " + m.group());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** The anchors of a page, including those of what it includes. */
    private static List<String> anchors(Path page) {
        Stream<String> own = ANCHOR.matcher(ProjectFiles.text(page)).results().map(r -> r.group(1));
        Stream<String> included = INCLUDE.matcher(ProjectFiles.text(page)).results().map(DocumentationLinksTest::included)
                .filter(Files::exists).flatMap(f -> anchors(f).stream());
        return Stream.concat(own, included).toList();
    }

    @Test
    void everyIncludeOfTheSiteResolves() {
        assertThat(ProjectFiles.below(MODULE, ".adoc")).isNotEmpty().allSatisfy(page -> assertThat(
                INCLUDE.matcher(ProjectFiles.text(page)).results().map(DocumentationLinksTest::included))
                .as(ProjectFiles.shown(page)).allSatisfy(f -> assertThat(f).isRegularFile()));
    }

    private static Path included(java.util.regex.MatchResult include) {
        return ProjectFiles.root().resolve(MODULE).resolve(include.group(1) + "s").resolve(include.group(2));
    }

    @Test
    void everyPageStandsInTheNavigation() {
        String navigation = ProjectFiles.text(ProjectFiles.root().resolve(MODULE + "nav.adoc"));
        assertThat(ProjectFiles.below(MODULE + "pages", ".adoc")).isNotEmpty()
                .allSatisfy(p -> assertThat(navigation).contains("xref:" + p.getFileName() + "["));
    }

    @Test
    void everyLinkOfAMarkdownFileResolves() {
        List<String> broken = new ArrayList<>();
        for (Path file : ProjectFiles.below("", ".md")) {
            for (Matcher m = MARKDOWN.matcher(ProjectFiles.text(file)); m.find();) {
                Path target = m.group(1).isEmpty() ? file : file.resolveSibling(m.group(1));
                if (!Files.exists(target) || m.group(2) != null && !headings(target).contains(m.group(2))) {
                    broken.add(ProjectFiles.shown(file) + ": " + m.group());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** The headings of a Markdown file as links name them. */
    private static List<String> headings(Path file) {
        return ProjectFiles.text(file).lines().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ',
                        '-'))
                .toList();
    }

    @Test
    void everyDecisionStandsInTheIndex() {
        String index = ProjectFiles.text(ProjectFiles.root().resolve("docs/adr/README.md"));
        assertThat(ProjectFiles.below("docs/adr", ".md")).filteredOn(f -> !f.endsWith("README.md")).isNotEmpty()
                .allSatisfy(f -> assertThat(index).contains("](" + f.getFileName() + ")"));
    }

    private static Path pages() {
        return ProjectFiles.root().resolve(MODULE + "pages");
    }
}
