package io.quarkiverse.hyperstack.deployment.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.command.MigrateCommand;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.workflow.SourceTree;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.QuarkusUnitTest;

/** Two SQLite datasources, the named one with a customizer of the application. */
class NamedDatasourcesTest {

    private static final String FOLDER = "target/named-datasources-" + ProcessHandle.current().pid();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(jar -> jar
            .addClasses(Counting.class, Migrated.class, SqliteFileDump.class)
            .addAsResource(new StringAsset("create table book (id integer primary key);"), "db/migration/V1__books.sql")
            .addAsResource(new StringAsset("""
                    create table customer (id integer primary key);
                    create table purchase (id integer primary key,
                        customer integer references customer on delete cascade);
                    insert into customer values (1);
                    insert into purchase values (10, 1);
                    """), "db/orders/V1__orders.sql")
            .addAsResource(new StringAsset("""
                    create table customer_new (id integer primary key, name text);
                    insert into customer_new (id) select id from customer;
                    drop table customer;
                    alter table customer_new rename to customer;
                    """), "db/orders/V2__names.sql"))
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:sqlite:" + FOLDER + "-books.sqlite")
            .overrideConfigKey("quarkus.datasource.orders.db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.orders.jdbc.url",
                    "jdbc:sqlite:" + FOLDER + "-orders.sqlite?foreign_keys=true")
            .overrideConfigKey("quarkus.flyway.migrate-at-start", "true")
            .overrideConfigKey("quarkus.flyway.orders.migrate-at-start", "true")
            .overrideConfigKey("quarkus.flyway.orders.locations", "db/orders");

    @Inject
    Migrated migrated;

    @Inject
    @FlywayDataSource("orders")
    Flyway orders;

    @Test
    void aMigrationAtStartRebuildsATableWithoutLosingRowsAndKeepsTheApplicationsCustomizer() {
        assertThat(SqliteFileDump.column(Path.of(FOLDER + "-orders.sqlite"), "select id from purchase")).containsExactly("10");
        assertThat(migrated.files).containsExactly("V1__orders.sql", "V2__names.sql");
        assertThat(orders.getConfiguration().getCallbacks()).hasSizeGreaterThan(1);
    }

    @Test
    void theCommandHandlesAllDatasourcesTheDefaultFirstOrTheOneThatIsNamed() {
        assertThat(status("status")).containsSubsequence("<default>", "books.sqlite", "V1__books.sql", "applied", "orders",
                "orders.sqlite", "V2__names.sql");
        assertThat(status("status", "--datasource", "orders")).contains("V2__names.sql").doesNotContain("V1__books.sql");
        assertThat(status("status", "--datasource", "order")).contains("use --datasource orders", "code 2");
        assertThat(status("status", "--datasource", "defualt")).contains("use --datasource default.", "code 2");
    }

    @Test
    void aFileIsLintedWhereItIsAndLookedForEverywhere() {
        assertThat(status("lint", "V1__books.sql")).contains("books.sqlite", "code 0").doesNotContain("orders.sqlite");
        assertThat(status("lint", "V1__books.sql", "V3__name.sql"))
                .contains(Problem.COMMAND_LINE.code(), "no migration file V3__name.sql", "nearest is db/orders/V2__names.sql")
                .doesNotContain("books.sqlite");
    }

    private static String status(String... words) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(text, true, StandardCharsets.UTF_8);
        List<String> line = new ArrayList<>(List.of("migrate"));
        line.addAll(List.of(words));
        MigrationDatabases databases = new MigrationDatabases(Map.of("orders", "sqlite", "<default>", "sqlite"),
                Map.of("orders", "org.sqlite.JDBC", "<default>", "org.sqlite.JDBC"), () -> {
                });
        int code = new MigrateCommand(() -> line, print, print).run(databases, DesiredStructures.none(),
                SourceTree.here(Optional.empty()),
                databases.secrets());
        return text.toString(StandardCharsets.UTF_8) + "code " + code;
    }

    @Singleton
    public static class Migrated {
        final List<String> files = new ArrayList<>();
    }

    @Singleton
    @FlywayDataSource("orders")
    public static class Counting implements FlywayConfigurationCustomizer {

        @Inject
        Migrated migrated;

        @Override
        public void customize(FluentConfiguration configuration) {
            configuration.callbacks(new BaseCallback() {
                @Override
                public boolean supports(Event event, Context context) {
                    return event == Event.AFTER_EACH_MIGRATE;
                }

                @Override
                public void handle(Event event, Context context) {
                    migrated.files.add(context.getMigrationInfo().getScript().replaceAll(".*/", ""));
                }
            });
        }
    }
}
