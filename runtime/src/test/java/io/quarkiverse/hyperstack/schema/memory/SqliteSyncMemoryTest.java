package io.quarkiverse.hyperstack.schema.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteDialect;

class SqliteSyncMemoryTest extends SyncMemoryContract {

    @TempDir
    Path folder;

    @Override
    Dialect dialect() {
        return new SqliteDialect();
    }

    @Override
    Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("memory.sqlite"));
    }

    @Override
    void beforeHand() throws SQLException {
        run("create table shelf (id integer primary key, name text)", "create index shelf_name on shelf (name)",
                "create table book (id integer primary key)", "create view v as select id from shelf",
                "insert into shelf values (1, 'a')");
    }

    @Override
    List<String> changesByHand() {
        return List.of("create table paper (id integer)", "drop table book", "alter table book rename to tome",
                "alter table shelf add column width integer", "alter table shelf rename column name to title",
                "drop index shelf_name", "create unique index shelf_id on shelf (id)", "drop view v");
    }

    @Override
    List<String> changesOfNoMatter() {
        return List.of("insert into book values (1), (2)", "update shelf set name = 'b'", "delete from shelf",
                "create temp table t (id integer)", "pragma wal_checkpoint(truncate)");
    }

    @Test
    void packing_the_file_and_its_first_statistics_cost_one_look_and_no_more() throws SQLException {
        beforeHand();
        synchronize("default", synchronization("1"));

        run("vacuum");
        assertThat(isUnchanged("default", "1")).isFalse();
        synchronize("default", synchronization("1"));
        assertThat(isUnchanged("default", "1")).isTrue();

        run("analyze");
        assertThat(isUnchanged("default", "1")).isFalse();
        synchronize("default", synchronization("1"));
        run("insert into shelf (name) values ('b'), ('c')", "analyze", "pragma optimize");
        assertThat(isUnchanged("default", "1")).isTrue();
    }

    @Test
    void a_copy_of_the_rows_in_another_structure_is_noticed_although_the_count_of_changes_is_the_same() throws SQLException {
        synchronize("default", synchronization("1"), "create table shelf (id integer primary key)");
        String version = "pragma schema_version = " + query("pragma schema_version");
        run("drop table shelf", "create table shelf (id integer primary key, name text)");
        assertThat(isUnchanged("default", "1")).isFalse();

        run(version);

        assertThat(isUnchanged("default", "1")).isFalse();
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
