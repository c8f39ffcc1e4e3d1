package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Synchronizer;

class SqliteLargeTableTest {

    @TempDir
    Path folder;

    @Test
    void a_table_of_a_thousand_columns_grows_and_finds_nothing_the_second_time() throws SQLException {
        SqliteFileDatabase database = new SqliteFileDatabase(folder.resolve("wide.sqlite"));
        database.run(table(700, ""), "insert into wide (c1, c700) values (1, 'x')");
        Synchronizer synchronizer = Synchronizer.forJdbcUrl(database.jdbcUrl());
        CreationScript longer = new CreationScript(List.of(table(1000, "")));
        CreationScript rebuilt = new CreationScript(List.of(table(1000, ", check (c1000 <> 'y')")));

        assertThat(synchronizer.apply(database, longer).steps()).hasSize(300);
        assertThat(synchronizer.plan(database, longer).isEmpty()).isTrue();
        assertThat(synchronizer.apply(database, rebuilt).steps()).hasSize(4);
        assertThat(synchronizer.plan(database, rebuilt).isEmpty()).isTrue();
        assertThat(database.query("select c1 || c700 || c999 from wide")).containsExactly("1xd");
    }

    private static String table(int columns, String constraint) {
        return IntStream.rangeClosed(2, columns).mapToObj(i -> "c" + i + " varchar(255) default 'd' check (c" + i + " <> 'z')")
                .collect(Collectors.joining(", ", "create table wide (c1 integer primary key, ", constraint + ")"));
    }
}
