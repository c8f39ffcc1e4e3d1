package io.quarkiverse.hyperstack.it.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.restassured.path.json.JsonPath;

/** J6. The shop moves from SQLite to PostgreSQL with a million rows, and answers every request as before. */
class MoveToPostgresqlIT {

    private static final int ROWS = Integer.getInteger("journeys.rows", 1_000_000);
    /** Less than what a row takes on PostgreSQL: when there is so much for each, some rows are written and some are not. */
    private static final long BYTES_PER_ROW = 40;
    /** Far from the zone of most servers, where a date or a time that is converted once too often shows. */
    private static final String ZONE = "Asia/Kolkata";
    private static final String FILES = "src/main/resources/db/migration";
    private static final String SIZE = "select sum(pg_relation_size(oid)) from pg_class where relkind = 'r'"
            + " and relnamespace = current_schema()::regnamespace";
    private static final String TABLES = "select tablename from pg_tables where schemaname = current_schema()"
            + " and tablename not like 'flyway%' and tablename not like 'hyperstack%' order by 1";

    private final Workshop workshop = new Workshop(new SqliteDatabases(), "move");
    private final Application shop = workshop.sources("J6");
    private final Place developer = workshop.developer(shop);
    private final Path machine = workshop.place(shop, "production").folder();
    private final Place sqlite = new Place(machine, Map.of("TZ", ZONE), workshop.place(shop, "production").jdbcUrl());

    @Test
    void theShopAnswersOnPostgresqlAsItDidOnSqlite() {
        LargeModel.addTo(shop);
        List<String> requests = sketch(shop.built(developer).release("sketch").plain());
        String first = adopt();
        try (PostgresqlDatabases server = new PostgresqlDatabases()) {
            Place postgresql = new Place(machine, Map.of("TZ", ZONE, "QUARKUS_DATASOURCE_PASSWORD", "postgres"),
                    server.place(machine).jdbcUrl());
            switchTo(postgresql);
            String file = generate(first, postgresql);
            Release release = shop.release("postgresql").plain();
            release.migrate(postgresql).exits(0).prints(file);
            release.migrate(postgresql, "check").exits(0);

            Dump dump = new Dump(server);
            timed("migrate copy, killed", () -> isKilled(release, postgresql, dump));
            copy(release, postgresql);

            try (RunningApplication running = release.start(postgresql)) {
                assertThat(running.get("/database")).contains("PostgreSQL");
                answers("after", running, requests).areThoseOf(new Answers(machine.resolve("before.txt")));
                goesOn(running);
            }
        }
    }

    /** The whole shop is there, with some of everything; returns the requests whose answers are kept. */
    private List<String> sketch(Release sketch) {
        try (RunningApplication running = sketch.start(sqlite, Map.of("QUARKUS_HYPERSTACK_SYNCHRONIZE", "true"))) {
            assertThat(running.get("/database")).contains("SQLite");
            timed("POST /load?rows=" + ROWS, () -> running.post("/load?rows=" + ROWS, ""));
            running.add("Emma", "Jane Austen");
            List<JsonPath> exhibits = Stream.of(1, 2)
                    .map(again -> JsonPath.from(running.post("/showcase", ""))).toList();
            buy(running, exhibits.get(0).getLong("warehouse"));

            List<String> requests = new ShopRequests(sqlite, exhibits).paths();
            answers("before", running, requests);
            return requests;
        }
    }

    /** A product with everything, a customer with everything, a review, an order; returns the number of the order. */
    private long buy(RunningApplication running, long warehouse) {
        long category = Long.parseLong(sqlite.column("select max(id) from category").get(0));
        long product = id(running.post("/products", """
                {"sku": "%s", "name": "Green tea \u2013 \\"first\\" flush", "description": "100 %% \\\\ leaves\\n", "price": 12.30,
                 "status": "ACTIVE", "categoryId": %d, "brand": "Sencha", "tags": ["green", "tea"],
                 "pictures": [{"path": "/tea.png", "caption": null}], "attributes": {"grams": 100, "organic": true, "at": [1, 2.50]},
                 "size": {"length": 10, "width": 20, "height": 30}}
                """.formatted("tea " + System.nanoTime(), category)));
        long customer = id(running.post("/customers", """
                {"email": "j%d@example.com", "name": "Jane", "birthDate": "1775-12-16", "loyalty": "GOLD",
                 "home": {"street": "", "city": "Steventon", "country": "GB"},
                 "phones": {"HOME": "1", "WORK": "2"}, "interests": ["tea", "novels"]}
                """.formatted(System.nanoTime())));
        running.post("/products/" + product + "/reviews", """
                {"customerId": %d, "rating": 5, "text": "\ud83c\udf75"}""".formatted(customer));
        running.put("/warehouses/" + warehouse + "/stock/" + product, "{\"quantity\": 10, \"reserved\": 0}");
        return id(running.post("/orders", """
                {"customerId": %d, "warehouseId": %d, "lines": [{"productId": %d, "quantity": 2}], "card": "4242"}
                """.formatted(customer, warehouse, product)));
    }

    private String adopt() {
        shop.program().migrate(developer, "adopt").exits(0);
        String first = shop.migrationBeside();
        shop.commit("Adopt migrations");
        Release adopted = shop.built(developer).release("adopted");
        adopted.migrate(sqlite).exits(0).prints(first);
        adopted.migrate(sqlite, "check").exits(0);
        return first;
    }

    /** The page "Moving to PostgreSQL": the driver, three lines, and the files of each kind in a folder of their own. */
    private void switchTo(Place postgresql) {
        PostgresqlDatabases.addDriver(shop);
        shop.append("src/main/resources/application.properties", """
                %%prod.quarkus.datasource.db-kind=postgresql
                %%prod.quarkus.datasource.jdbc.url=%s
                %%prod.quarkus.datasource.username=postgres
                """.formatted(postgresql.jdbcUrl().replaceFirst("\\?.*", "")));
        shop.write(FILES + "/sqlite/.gitkeep", "");
        for (String file : Folders.names(shop.tree().resolve(FILES))) {
            if (file.contains(".sql")) {
                shop.git("mv", FILES + "/" + file, FILES + "/sqlite/" + file);
            }
        }
    }

    private String generate(String first, Place postgresql) {
        Place here = new Place(shop.tree(), postgresql.environment(), postgresql.jdbcUrl());
        shop.mvnw(here, "-q", "-DskipTests", "clean", "package").exits(0);
        shop.program().migrate(here, "generate", "structure").exits(0);
        List<String> files = Folders.names(shop.tree().resolve(FILES + "/postgresql"));
        assertThat(files).hasSize(1);
        shop.commit("Move to PostgreSQL");
        shop.built(here);
        return files.get(0);
    }

    /** A copy that is killed when some rows are written and some are not: nothing of it is left. */
    private void isKilled(Release release, Place postgresql, Dump dump) {
        List<String> before = dump.of(postgresql);
        long empty = size(postgresql);
        Process copy = release.begin(postgresql, "copy", "--from", "jdbc:sqlite:db/production.sqlite");
        try {
            Awaitility.await("rows in PostgreSQL").atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(10))
                    .failFast(() -> assertThat(copy.isAlive()).isTrue())
                    .until(() -> size(postgresql) - empty > ROWS * BYTES_PER_ROW);
        } finally {
            copy.destroyForcibly();
        }
        assertThat(copy.onExit().join().exitValue()).as("killed by signal 9").isEqualTo(128 + 9);
        Awaitility.await("its connection is gone").atMost(Duration.ofMinutes(1)).until(() -> postgresql.column(
                "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()").isEmpty());
        assertThat(dump.of(postgresql)).isEqualTo(before);
        assertThat(rows(postgresql, postgresql.column(TABLES))).isZero();
    }

    private void copy(Release release, Place postgresql) {
        Command copy = release.migrate(postgresql, "copy", "--from", "sqlite:db/production.sqlite").exits(0);

        List<String> tables = postgresql.column(TABLES);
        long rows = rows(postgresql, tables);
        assertThat(rows).isGreaterThan(ROWS).isEqualTo(rows(sqlite, tables));
        String summary = copy.out().lines().reduce("", (before, line) -> line);
        assertThat(summary).startsWith(rows + " rows of " + tables.size() + " tables copied and verified");
        shop.journal().tell("migrate copy", summary, Duration.ZERO);
    }

    /** New rows get numbers that no other row has had. */
    private void goesOn(RunningApplication running) {
        JsonPath exhibit = JsonPath.from(running.post("/showcase", ""));
        assertThat(exhibit.getLong("product")).isGreaterThan(highest("product"));
        assertThat(exhibit.getLong("warehouse")).isGreaterThan(highest("warehouse"));
        long order = buy(running, exhibit.getLong("warehouse"));
        assertThat(order).isGreaterThan(highest("order"));
        assertThat(running.get("/orders/" + order)).contains("\"total\":24.60");
    }

    private long highest(String table) {
        return Long.parseLong(sqlite.column("select max(id) from \"" + table + "\"").get(0));
    }

    private static long size(Place postgresql) {
        return Long.parseLong(postgresql.column(SIZE).get(0));
    }

    private static long rows(Place place, List<String> tables) {
        return tables.stream()
                .mapToLong(table -> Long.parseLong(place.column("select count(*) from \"" + table + "\"").get(0))).sum();
    }

    private static long id(String json) {
        return JsonPath.from(json).getLong("id");
    }

    private Answers answers(String name, RunningApplication running, List<String> requests) {
        Answers answers = new Answers(machine.resolve(name + ".txt"));
        timed("GET (" + requests.size() + " requests)", () -> answers.write(running, requests));
        return answers;
    }

    private void timed(String step, Runnable action) {
        long start = System.nanoTime();
        action.run();
        shop.journal().tell(step, "done", Duration.ofNanos(System.nanoTime() - start));
    }
}
