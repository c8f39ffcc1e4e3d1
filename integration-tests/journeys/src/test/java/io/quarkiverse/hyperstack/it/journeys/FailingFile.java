package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** J3. The second of three files fails on the rows of production, which no developer has. */
interface FailingFile {

    String SHELF = "create table shelf (id bigint not null primary key, name varchar(255) not null);\n";
    String TITLES = """
            create table reader (id bigint not null primary key, name varchar(255) not null);
            create unique index book_title on Book (title);
            """;
    String ONCE = "delete from Book where id not in (select min(id) from Book group by title);\n";
    String LOANS = "create table loan (id bigint not null primary key, due date);\n";

    Workshop workshop();

    @Test
    default void aFileThatFailsInTheMiddleLeavesTheDatabaseAsBeforeIt() {
        Application library = workshop().firstRelease("J3");
        Place developer = workshop().developer(library);
        Place production = workshop().place(library, "production");
        Release first = library.release("1");
        first.migrate(production).exits(0);
        try (RunningApplication running = first.start(production)) {
            running.add("Poems", "Emily Bronte").add("Poems", "Emily Dickinson").add("Emma", "Jane Austen");
        }

        String last = library.migrationBeside();
        String shelf = Migration.behind(last, 1, "shelf");
        String titles = Migration.behind(last, 2, "titles");
        String loans = Migration.behind(last, 3, "loans");
        library.writeMigration(shelf, SHELF);
        library.writeMigration(titles, TITLES);
        library.writeMigration(loans, LOANS);
        Release failing = library.built(developer).release("2");
        Place before = workshop().copy(production, "before");
        before.execute(SHELF);

        failing.migrate(production).exits(1).prints(shelf)
                .complains("HS201", titles + " failed at line 2", "The file was rolled back", "run migrate again");
        assertThat(workshop().dump().of(production)).as("the first file ran, and nothing of the second")
                .isEqualTo(workshop().dump().of(before));
        Command status = failing.migrate(production, "status", "--exit-code").exits(3).prints("2 pending");
        assertThat(status.row(shelf)).contains("applied");
        assertThat(status.row(titles)).contains("pending");
        assertThat(status.row(loans)).contains("pending");
        failing.refusesToStart(production).exits(1).complains("HS208", titles, loans);

        library.writeMigration(titles, ONCE + TITLES);
        Release fixed = library.built(developer).release("3");
        fixed.migrate(production).exits(0).prints(titles, loans);
        fixed.migrate(production, "status", "--exit-code").exits(0).prints("Nothing is pending");
        try (RunningApplication running = fixed.start(production)) {
            assertThat(running.get("/books")).contains("Emma").containsOnlyOnce("Poems");
        }
    }
}
