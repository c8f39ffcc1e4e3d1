package io.quarkiverse.hyperstack.schema.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteKeepingTest extends KeepingContract {

    @TempDir
    Path folder;

    @Override
    TrashDatabase database() {
        return TrashDatabase.sqlite(folder);
    }

    @AfterEach
    void closeConnection() throws SQLException {
        close();
    }

    @Test
    void values_keep_their_storage_class_whatever_the_column_is_declared_as() throws SQLException {
        for (String type : new String[]{"", "integer", "real", "text", "blob", "numeric", "varchar(3)", "decimal(5,2)",
                "datetime"}) {
            database().run("drop table if exists hyperstack_trash", "drop table if exists hyperstack_trash_1",
                    "drop table if exists t", "create table t (id text primary key not null, c " + type + ")",
                    "insert into t values ('i', 5), ('r', 1.5), ('w', 2.0), ('t', 'abc'), ('n', '0012'), ('b', x'00ff'), "
                            + "('big', 9223372036854775807), ('bt', x'3132')");

            keep("t", "c", null);

            assertThat(database().query("select hyperstack_key_1, typeof(hyperstack_value), quote(hyperstack_value) "
                    + "from hyperstack_trash_1 order by 1")).as(type)
                    .isEqualTo(database().query("select id, typeof(c), quote(c) from t order by 1"));
        }
    }

    @Test
    void values_of_a_strict_table_of_type_any_stay_what_they_are() throws SQLException {
        database().run("create table t (id text primary key not null, c any) strict",
                "insert into t values ('i', 5), ('r', 2.0), ('n', '0012'), ('b', x'3132')");

        keep("t", null, null);

        assertThat(database().query("select id, typeof(c), quote(c) from hyperstack_trash_1 order by 1"))
                .isEqualTo(database().query("select id, typeof(c), quote(c) from t order by 1"));
    }

    @Test
    void rows_with_null_in_their_primary_key_are_refused() {
        database().run("create table t (id text primary key, c integer)",
                "insert into t values (null, 1), (null, 2), ('x', 3)");

        assertThatThrownBy(() -> keep("t", "c", null)).hasMessageContaining("2 rows have NULL in the primary key (id)");
    }
}
