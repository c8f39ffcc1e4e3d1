package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** J2. Two branches both generate a file; the one that is merged last made its file first. */
interface TwoBranches {

    Map<String, String> OUT_OF_ORDER = Map.of("QUARKUS_FLYWAY_OUT_OF_ORDER", "true");

    Workshop workshop();

    @Test
    default void twoBranchesThatBothGenerateAreBroughtIntoAnOrder() {
        Application library = workshop().firstRelease("J2");
        Place developer = workshop().developer(library);
        Place production = workshop().place(library, "production");
        String first = library.migrationBeside();

        String pages = onBranch("pages", "Book", "public Integer pages;", library, developer);
        String born = onBranch("born", "Author", "public Integer born;", library, developer);
        library.git("switch", "-q", "main");
        library.git("merge", "-q", "born");
        Release second = library.built(developer).release("2");
        second.migrate(production).exits(0).prints(first, born);
        try (RunningApplication running = second.start(production)) {
            running.add("Emma", "Jane Austen");
        }
        library.git("merge", "-q", "--no-edit", "pages");
        Release merged = library.built(developer).release("merged");

        Place tolerant = workshop().copy(production, "tolerant");
        whatIsWrongIsSaid(merged, production, pages, born);
        outOfOrderIsRespected(merged, tolerant, pages);
        theDocumentedWayOut(library, developer, production, pages, born);
    }

    private String onBranch(String branch, String entity, String attribute, Application library, Place developer) {
        library.git("switch", "-q", "-c", branch, "main");
        List<String> known = library.migrations();
        library.addAttribute(entity, attribute);
        library.built(developer).program().migrate(developer, "generate").exits(0);
        String file = library.migrationBeside(known.toArray(String[]::new));
        library.commit("Know more of each " + entity);
        return file;
    }

    private void whatIsWrongIsSaid(Release merged, Place production, String pages, String born) {
        List<String> before = workshop().dump().of(production);

        Command status = merged.migrate(production, "status", "--exit-code").exits(3)
                .prints("HS205", "Nothing is pending, 1 wrong");
        assertThat(status.row(pages)).contains("out of order");
        merged.migrate(production, "check").exits(3).prints("HS423", born + " was generated after version", "HS205", pages);
        merged.migrate(production, "validate").exits(1).complains("HS205", pages);
        merged.migrate(production).exits(1).complains("HS205", pages, "Fix: give it a version above the last applied one");

        assertThat(workshop().dump().of(production)).isEqualTo(before);
    }

    private void outOfOrderIsRespected(Release merged, Place tolerant, String pages) {
        assertThat(merged.migrate(tolerant, OUT_OF_ORDER, "status").exits(0).row(pages)).contains("pending");
        merged.migrate(tolerant, OUT_OF_ORDER, "check").exits(0);
        merged.migrate(tolerant, OUT_OF_ORDER).exits(0).prints(pages);
        assertThat(merged.migrate(tolerant, OUT_OF_ORDER, "status").exits(0).row(pages)).contains("applied");
        try (RunningApplication running = merged.start(tolerant, OUT_OF_ORDER)) {
            assertThat(running.get("/books")).contains("Emma", "\"pages\":null", "\"born\":null");
        }
    }

    /** HS205 and HS423: a version behind the other one, which the second line of the file names. */
    private void theDocumentedWayOut(Application library, Place developer, Place production, String pages, String born) {
        List<String> known = library.migrations();
        var program = library.built(developer).program();
        program.migrate(production, "rebase", born).exits(1).complains("HS442", born);
        program.migrate(developer, "rebase", pages).exits(0).prints(pages + " -> ");
        String behind = library.migrationBeside(known.toArray(String[]::new));
        assertThat(library.has(pages) || library.has(pages + ".conf")).isFalse();
        assertThat(library.migration(behind)).contains("-- After version " + Migration.version(born));
        library.commit("Count the pages behind the years");
        library.mvnw(developer, "-q", "-DskipTests", "clean", "package").exits(0); // or the old name stays in target/classes
        Release release = library.release("3");

        release.migrate(production, "check").exits(0);
        release.migrate(production).exits(0).prints(behind);
        assertThat(release.migrate(production, "status", "--exit-code").exits(0).row(behind)).contains("applied");
        try (RunningApplication running = release.start(production)) {
            assertThat(running.get("/books")).contains("Emma", "\"pages\":null", "\"born\":null");
        }
    }
}
