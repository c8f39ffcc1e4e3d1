package io.quarkiverse.hyperstack.deployment.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.hyperstack.deployment.testing.crates.Crate;
import io.quarkiverse.hyperstack.deployment.testing.files.Shelf;
import io.quarkus.test.QuarkusUnitTest;

/** A start with databases that an earlier start has filled: one is synchronized, the other one has migrations. */
class DropSchemaTest {

    private static final String SHELVES = "jdbc:sqlite:target/drop-shelves.sqlite";
    private static final String CRATES = "jdbc:sqlite:target/drop-crates.sqlite";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Shelf.class, Crate.class)
                    .addAsResource(
                            new StringAsset("create table Crate (id bigint not null, name varchar(255), primary key (id));"
                                    + " create table Crate_SEQ (next_val bigint); insert into Crate_SEQ values (1);"
                                    + " create table made_by_hand (id integer); create view full as select * from Crate;"),
                            "db/crates/V1__edited.sql"))
            .overrideConfigKey("quarkus.hyperstack.drop-schema", "true")
            .overrideConfigKey("quarkus.hyperstack.\"crates\".drop-schema", "true")
            .overrideConfigKey("quarkus.datasource.jdbc.url", SHELVES)
            .overrideConfigKey("quarkus.datasource.\"crates\".jdbc.url", CRATES)
            .overrideConfigKey("quarkus.datasource.db-kind", "sqlite")
            .overrideConfigKey("quarkus.datasource.\"crates\".db-kind", "sqlite")
            .overrideConfigKey("quarkus.flyway.\"crates\".locations", "db/crates")
            .overrideConfigKey("quarkus.hibernate-orm.datasource", "<default>")
            .overrideConfigKey("quarkus.hibernate-orm.packages", Shelf.class.getPackageName())
            .overrideConfigKey("quarkus.hibernate-orm.\"crates\".datasource", "crates")
            .overrideConfigKey("quarkus.hibernate-orm.\"crates\".packages", Crate.class.getPackageName())
            .setBeforeAllCustomizer(DropSchemaTest::anEarlierStart)
            .setLogRecordPredicate(r -> r.getLoggerName().equals("io.quarkiverse.hyperstack"))
            .assertLogRecords(records -> assertThat(records).extracting(DropSchemaTest::text)
                    .anyMatch(text -> text
                            .equals("Dropped in the default datasource, because quarkus.hyperstack.drop-schema=true:"
                                    + " 1 table with 2 rows: Shelf (2)"))
                    .anyMatch(text -> text.startsWith(
                            "Dropped in datasource \"crates\", because quarkus.hyperstack.\"crates\".drop-schema=true: 3 tables with 3 rows: ")
                            && text.endsWith("; and 1 other object")));

    @Test
    void theSynchronizedOneBeginsAnew() {
        assertThat(query(SHELVES, "select count(*) from Shelf")).containsExactly("0");
        assertThat(query(SHELVES, "select name from pragma_table_info('Shelf') order by 1")).containsExactly("id", "room");
        assertThat(query(SHELVES, "select id from theirs")).containsExactly("1");
    }

    @Test
    void theMigratedOneRunsItsEditedFilesAnew() {
        assertThat(query(CRATES, "select count(*) from Crate")).containsExactly("0");
        assertThat(query(CRATES, "select description from flyway_schema_history")).containsExactly("edited");
        assertThat(query(CRATES, "select count(*) from made_by_hand")).containsExactly("0");
        assertThat(query(CRATES, "select id from theirs")).containsExactly("1");
    }

    private static void anEarlierStart() {
        run(SHELVES, "create table Shelf (id integer primary key, other text)", "insert into Shelf values (1, 'a'), (2, 'b')",
                "create table theirs (id integer)", "insert into theirs values (1)");
        run(CRATES, "create table Crate (id integer primary key)", "insert into Crate values (1)",
                "create table Crate_SEQ (next_val bigint)", "insert into Crate_SEQ values (51)",
                "create table made_by_hand (id integer)", "insert into made_by_hand values (1)",
                "create view full as select * from Crate", "create table theirs (id integer)", "insert into theirs values (1)",
                "create table flyway_schema_history (installed_rank int not null primary key, version varchar(50),"
                        + " description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null,"
                        + " checksum int, installed_by varchar(100) not null, installed_on text not null default '',"
                        + " execution_time int not null, success boolean not null)",
                "insert into flyway_schema_history values (1, '1', 'old', 'SQL', 'V1__old.sql', 1, 'me', '2026-01-01', 1, 1)");
    }

    private static String text(LogRecord logRecord) {
        return logRecord.getParameters() == null
                ? logRecord.getMessage()
                : String.format(logRecord.getMessage(), logRecord.getParameters());
    }

    private static void run(String url, String... statements) {
        try {
            Files.deleteIfExists(Path.of(url.substring("jdbc:sqlite:".length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> query(String url, String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
