package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** J4. A release goes back while the database stays where the newer one has brought it. */
interface OneReleaseBack {

    Workshop workshop();

    @Test
    default void theReleaseBeforeServesOnTheDatabaseOfTheNewerOne() {
        Application library = workshop().firstRelease("J4");
        Place production = workshop().place(library, "production");
        Release older = library.release("1");
        older.migrate(production).exits(0);

        String first = library.migrationBeside();
        String pages = Migration.behind(first, 1, "pages");
        library.addAttribute("Book", "public Integer pages;");
        library.writeMigration(pages, "alter table Book add column pages integer;\n");
        Release newer = library.built(workshop().developer(library)).release("2");
        newer.migrate(production).exits(0).prints(pages);
        try (RunningApplication running = newer.start(production)) {
            running.add("Emma", "Jane Austen");
        }

        assertThat(older.migrate(production, "status", "--exit-code").exits(0).row(pages)).contains("from the future");
        older.migrate(production, "validate").exits(0);
        older.migrate(production, "check").exits(0);
        older.migrate(production).exits(0).prints("Nothing to do");
        try (RunningApplication running = older.start(production)) {
            running.add("Romola", "George Eliot");
            assertThat(running.get("/books")).contains("Emma", "Romola").doesNotContain("pages");
        }

        try (RunningApplication running = newer.start(production)) {
            assertThat(running.get("/books")).contains("Emma", "Romola", "\"pages\":null");
        }
    }
}
