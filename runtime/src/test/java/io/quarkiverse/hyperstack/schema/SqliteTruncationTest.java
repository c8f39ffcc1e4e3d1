package io.quarkiverse.hyperstack.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteDialect;

class SqliteTruncationTest extends TruncationContract {

    @TempDir
    Path folder;

    @Override
    String jdbcUrl() {
        return "jdbc:sqlite:" + folder.resolve("tests.sqlite") + "?foreign_keys=on";
    }

    @Override
    Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    @Override
    String identity() {
        return "integer primary key autoincrement";
    }

    @Override
    void closeTheCircle() {
        run("create table wanted (id integer primary key, wife integer references wife (id))",
                "insert into wanted select * from husband", "pragma foreign_keys = off", "drop table husband",
                "alter table wanted rename to husband", "update husband set wife = 1");
    }

    @Override
    void onDelete(String table, String body) {
        run("create trigger " + table + "_gone before delete on " + table + " begin " + body + " end");
    }

    @Override
    String refusal() {
        return "select raise(abort, 'append only');";
    }

    @Override
    Truncation shortly(String table) {
        return new Truncation(new SqliteDialect(Duration.ofMillis(50)), this::open,
                new DeclaredNames(List.of(QualifiedName.of(table)), List.of(), List.of()));
    }

    @Test
    void a_trigger_that_ends_the_transaction_or_ignores_the_row_is_put_aside_as_well() {
        run("create table first (id integer)", "create table second (id integer)", "insert into first values (1)",
                "insert into second values (1)");
        onDelete("first", "select raise(ignore);");
        onDelete("second", "select raise(rollback, 'append only');");
        truncation("first", "second").run();
        assertThat(List.of(count("first"), count("second"))).containsOnly("0");
        assertThat(query("select name from sqlite_schema where type = 'trigger' order by 1")).containsExactly("first_gone",
                "second_gone");
    }

    @Test
    void names_in_another_case_and_with_quotes_are_found() {
        run("create table \"My \"\"Book\" (id integer)", "insert into \"My \"\"Book\" values (1)");
        assertThat(truncation("MY \"BOOK").run()).containsExactly("My \"Book");
    }

    @Test
    void nothing_is_written_when_there_is_nothing_to_remove() throws SQLException {
        run("create table book (id " + identity() + ")");
        Truncation truncation = truncation("book");
        try (Connection other = open(); var statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThat(truncation.run()).isEmpty();
            statement.execute("rollback");
        }
    }
}
