package io.quarkiverse.hyperstack.schema.trash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRestorationTest extends RestorationContract {

    @TempDir
    Path folder;

    @Override
    TrashDatabase database() {
        return TrashDatabase.sqlite(folder);
    }

    @Test
    void values_come_back_in_their_storage_class_whatever_the_column_is_declared_as() {
        String all = "select id, typeof(c), quote(c) from t order by id";
        for (String type : new String[]{"", "integer", "real", "text", "blob", "numeric", "varchar(3)", "datetime"}) {
            database().run("drop table if exists t");
            String wide = "create table t (id text primary key not null, c " + type + ")";
            database().synchronize(wide, BOOK);
            database()
                    .run("insert into t values ('i', 5), ('r', 1.5), ('w', 2.0), ('t', 'abc'), ('n', '0012'), ('b', x'00ff'), "
                            + "('big', 9223372036854775807), ('bt', x'3132'), ('null', null)");
            List<String> before = database().query(all);
            database().synchronize("create table t (id text primary key not null)", BOOK);
            database().synchronize(wide, BOOK);
            assertThat(database().query(all)).as(type).isEqualTo(before);
            database().synchronize(BOOK);
            database().synchronize(wide, BOOK);
            assertThat(database().query(all)).as(type).isEqualTo(before);
            assertThat(database().trash()).isEmpty();
        }
    }

    @Test
    void strict_tables_without_rowid_and_with_generated_columns_come_back() {
        String table = "create table t (a text not null, b integer not null, c any, d integer generated always as (b * 2) stored, "
                + "primary key (a, b)) strict, without rowid";
        database().synchronize(table, BOOK);
        database().run("insert into t (a, b, c) values ('x', 1, 2.0), ('x', 2, '7'), ('y', 1, x'00')");
        List<String> before = database().query("select a, b, typeof(c), quote(c), d from t order by a, b");
        database().synchronize(table.replace("c any, ", ""), BOOK);
        database().synchronize(table, BOOK);
        assertThat(database().query("select a, b, typeof(c), quote(c), d from t order by a, b")).isEqualTo(before);
        database().synchronize(BOOK);
        database().synchronize(table, BOOK);
        assertThat(database().query("select a, b, typeof(c), quote(c), d from t order by a, b")).isEqualTo(before);
        assertThat(database().trash()).isEmpty();
    }
}
