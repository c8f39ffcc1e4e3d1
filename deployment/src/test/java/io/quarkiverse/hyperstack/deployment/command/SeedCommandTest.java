package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.Seed;
import io.quarkiverse.hyperstack.deployment.command.Bookshop.Book;
import io.quarkiverse.hyperstack.deployment.command.PackagedApp.Result;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.ProdBuildResults;
import io.quarkus.test.ProdModeTestResults;
import io.quarkus.test.QuarkusProdModeTest;

/** {@code migrate seed} with the packaged jar: two datasources, a script for each, and methods. */
class SeedCommandTest {

    private static final String CLASS = Shelf.class.getName();

    @RegisterExtension
    static final QuarkusProdModeTest APP = PackagedAppBuild.app("seed-command")
            .withApplicationRoot(jar -> Bookshop.with(jar).addClasses(Shelf.class, Clock.class)
                    .addAsResource(new StringAsset("""
                            -- two books; one has a semicolon
                            insert into book (id, title) values (1, 'Emma; or ${nothing}');
                            insert into book (id, title) values (2, 'Ulysses');
                            """), "db/seed.sql")
                    .addAsResource(new StringAsset("create table purchase (id integer primary key check (id < 20))"),
                            "db/orders/V1__orders.sql")
                    .addAsResource(new StringAsset("insert into purchase values (10), (11), (12);"), "db/seed-orders.sql"))
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.orders.db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.orders.jdbc.url", "jdbc:sqlite:orders.sqlite")
            .overrideConfigKey("quarkus.flyway.orders.locations", "db/orders");

    @ProdBuildResults
    ProdModeTestResults results;

    @TempDir
    Path directory;

    private PackagedApp app;

    @BeforeEach
    void prepare() {
        app = PackagedApp.of(results, directory);
    }

    @Test
    void scriptsAndMethodsPutTheirRowsThereAndTheApplicationDoesNotStart() throws IOException {
        assertThat(app.run("migrate").exitCode()).isZero();

        Result seeded;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            seeded = app.with("QUARKUS_HTTP_PORT", String.valueOf(taken.getLocalPort())).run("migrate", "seed");
        }

        assertThat(seeded.exitCode()).as(seeded.err()).isZero();
        assertThat(seeded.out()).containsSubsequence("<default>  jdbc:sqlite:", "  db/seed.sql  2 statements, 2 rows  ",
                "  " + CLASS + ".first  ", "  " + CLASS + ".second  ", "Seeded in ", "orders  jdbc:sqlite:orders.sqlite",
                "  db/seed-orders.sql  1 statement, 3 rows  ", "  " + CLASS + ".alike1  ", "  " + CLASS + ".alike2  ",
                "Seeded in ").doesNotContain("INFO");
        assertThat(seeded.out() + seeded.err()).doesNotContain(Bookshop.STARTED, "Listening", "\tat ");
        assertThat(SqliteFileDump.column(books(), "select title from book order by id")).containsExactly(
                "Emma; or ${nothing}", "Ulysses", "Middlemarch after 2 books", "Persuasion after 3 books");
        assertThat(SqliteFileDump.column(orders(), "select id from purchase")).containsExactly("10", "11", "12", "13", "14");
    }

    @Test
    void whatIsToRunOnceIsRecordedAndAFailureLeavesWhatWasBeforeIt() {
        assertThat(app.run("migrate").exitCode()).isZero();
        assertThat(app.run("migrate", "seed", "--datasource", "default").exitCode()).isZero();

        Result again = app.run("migrate", "seed", "--datasource", "<default>");
        SqliteFileDump.execute(books(), "delete from book");
        Result json = app.run("migrate", "seed", "--datasource", "default", "--json");
        Result third = app.run("migrate", "seed");

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err())
                .contains(Problem.SEED_STATEMENT_FAILED.code() + " db/seed.sql failed at line 2, statement 1 of 2",
                        "UNIQUE constraint failed: book.id", "insert into book (id, title) values (1, 'Emma; or ${nothing}')",
                        "rolled back")
                .doesNotContain("\tat ");
        assertThat(json.exitCode()).as(json.err()).isZero();
        assertThat(json.out()).startsWith("{").contains("\"command\" : \"migrate seed\"", "\"kind\" : \"script\"",
                "\"statements\" : 2", "\"rows\" : 2", "\"name\" : \"" + CLASS + ".second\"", "\"ran\" : false",
                "\"ranBefore\" : \"2").endsWith("}\n");
        assertThat(third.exitCode()).isEqualTo(1);
        assertThat(SqliteFileDump.column(books(), "select title from book order by id")).containsExactly(
                "Emma; or ${nothing}", "Ulysses", "Middlemarch after 2 books");
        assertThat(SqliteFileDump.column(books(), "select name from hyperstack_seeds")).containsExactly(CLASS + ".second");
        assertThat(SqliteFileDump.column(orders(), "select count(*) from purchase")).containsExactly("0");
    }

    @Test
    void withoutTheTablesNothingIsSeededOrMade() {
        Result missing = app.run("migrate", "seed");
        assertThat(directory.resolve("db")).doesNotExist();
        assertThat(app.run("migrate").exitCode()).isZero();
        SqliteFileDump.execute(books(), "delete from flyway_schema_history where version = '2'");
        Result pending = app.run("migrate", "seed", "--json");
        Result help = app.run("migrate", "seed", "--help");

        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).startsWith(Problem.SEED_STRUCTURE.code())
                .contains("is not there yet", "run migrate, then migrate seed")
                .doesNotContain("\tat ");
        assertThat(pending.exitCode()).isEqualTo(1);
        assertThat(pending.out()).startsWith("{").contains("\"code\" : \"" + Problem.MIGRATIONS_PENDING.code(),
                "V2__prices.sql", "run migrate, then migrate seed").endsWith("}\n");
        assertThat(SqliteFileDump.column(books(), "select title from book")).isEmpty();
        assertThat(help.out()).contains("db/seed.sql", "@Seed", "--datasource", "--json");
    }

    private Path books() {
        return directory.resolve("db/production.sqlite");
    }

    private Path orders() {
        Path file = directory.resolve("orders.sqlite");
        return Files.exists(file) ? file : directory.resolve("nowhere");
    }

    public static class Shelf {

        @Inject
        EntityManager entities;

        @Inject
        @DataSource("orders")
        AgroalDataSource orders;

        @Seed(order = 2, once = true)
        void second() {
            put(4, "Persuasion");
        }

        @Seed(order = 1)
        void first(Clock clock) {
            put(clock.next(), "Middlemarch");
        }

        @Seed(datasource = "orders")
        void alike2() throws SQLException {
            order("select max(id) + 1 from purchase");
        }

        @Seed(datasource = "orders")
        void alike1() throws SQLException {
            order("values (13)");
        }

        private void order(String rows) throws SQLException {
            try (Connection connection = orders.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("insert into purchase " + rows);
            }
        }

        private void put(long id, String title) {
            Book book = new Book();
            book.id = id;
            book.title = title + " after " + entities.createQuery("select count(*) from book", Long.class).getSingleResult()
                    + " books";
            entities.persist(book);
        }
    }

    @Singleton
    public static class Clock {
        long next() {
            return 3;
        }
    }
}
