package io.quarkiverse.hyperstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.script.Syntax;

class SqliteDiffCommandTest extends DiffCommandContract {

    private static final String TABLES = "(select name from sqlite_master where type = 'table' and name not like 'sqlite_%') t";
    private int databases;

    @Override
    String newDatabase() throws SQLException {
        String address = "sqlite:" + folder.resolve("shop" + ++databases + ".db");
        try (Connection connection = open(address)) {
            connection.createStatement().execute("pragma user_version = 1");
        }
        return address;
    }

    @Override
    Connection open(String address) throws SQLException {
        return DriverManager.getConnection("jdbc:" + address + "?foreign_keys=on");
    }

    @Override
    Syntax syntax() {
        return Syntax.SQLITE;
    }

    @Override
    List<String> structure(String address) throws SQLException {
        return Stream.of(
                "select t.name || '.' || c.name || ' ' || lower(replace(c.type, ' ', '')) || c.\"notnull\" || coalesce(c.dflt_value, '-')"
                        + " || c.pk from " + TABLES + ", pragma_table_xinfo(t.name) c",
                "select t.name || '.' || f.\"from\" || ' ' || f.\"table\" || f.\"to\" || f.on_delete from " + TABLES
                        + ", pragma_foreign_key_list(t.name) f",
                "select t.name || ' ' || i.\"unique\" || i.partial || i.origin || (select group_concat(x.name || x.desc || x.coll)"
                        + " from pragma_index_xinfo(i.name) x where x.key) from " + TABLES + ", pragma_index_list(t.name) i")
                .flatMap(sql -> {
                    try {
                        return query(address, sql).stream();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }).sorted().toList();
    }

    @Test
    void nothing_is_created_by_looking() throws SQLException, IOException {
        String from = database("create table book (id integer primary key)");
        byte[] before = Files.readAllBytes(folder.resolve("shop1.db"));

        assertThat(diff("--from", from, "--to", file("create table note (id integer primary key)")).code()).isEqualTo(3);

        assertThat(Files.readAllBytes(folder.resolve("shop1.db"))).isEqualTo(before);
    }
}
