package io.quarkiverse.hyperstack.it.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A server from the embedded binaries; an application gets the address of its database through one variable. */
final class PostgresqlDatabases implements Databases {

    private static final String DRIVER = """
                <dependency>
                  <groupId>io.quarkus</groupId>
                  <artifactId>quarkus-jdbc-postgresql</artifactId>
                </dependency>
                <dependency>
                  <groupId>io.quarkus</groupId>
                  <artifactId>quarkus-flyway-postgresql</artifactId>
                </dependency>
            """;

    private final EmbeddedPostgres server;
    private int places;

    PostgresqlDatabases() {
        try {
            server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).setLocaleConfig("locale", "C").start(); // as SQLite sorts
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String kind() {
        return "postgresql";
    }

    @Override
    public void prepare(Application application) {
        addDriver(application);
        application.append("src/main/resources/application.properties", "quarkus.datasource.db-kind=postgresql\n");
    }

    /** What {@code ./mvnw quarkus:add-extension} does, which asks a registry. */
    static void addDriver(Application application) {
        String rest = "    <dependency>\n      <groupId>io.quarkus</groupId>\n      <artifactId>quarkus-rest-jackson</artifactId>";
        application.replace("pom.xml", rest, DRIVER.indent(-4) + rest);
    }

    @Override
    public Place place(Path folder) {
        return create(folder, "");
    }

    @Override
    public Place copy(Place place, Path folder) {
        return create(folder, " template " + place.jdbcUrl().replaceAll(".*/|\\?.*", ""));
    }

    private Place create(Path folder, String template) {
        String name = "library" + ++places;
        administration(folder).execute("create database " + name + template);
        return at(folder, name);
    }

    private Place administration(Path folder) {
        return at(folder, "postgres");
    }

    private Place at(Path folder, String name) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String address = "localhost:" + server.getPort() + "/" + name;
        return new Place(folder, Map.of("DATABASE_URL", "postgres://postgres:postgres@" + address),
                "jdbc:postgresql://" + address + "?user=postgres&password=postgres");
    }

    @Override
    public String structure() {
        return """
                select 'column', attrelid::regclass::text, attname, format_type(atttypid, atttypmod), attnotnull::text,
                       pg_get_expr(adbin, adrelid)
                from pg_attribute join pg_class on pg_class.oid = attrelid
                     left join pg_attrdef on adrelid = attrelid and adnum = attnum
                where relnamespace = current_schema()::regnamespace and attnum > 0 and not attisdropped
                union all select 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', ''
                from pg_constraint where connamespace = current_schema()::regnamespace
                union all select 'index', tablename, indexname, indexdef, '', '' from pg_indexes
                where schemaname = current_schema()
                """;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
