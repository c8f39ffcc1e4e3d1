package io.quarkiverse.hyperstack.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject.Kind;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

class SqliteSchemaDropTest extends SchemaDropContract {

    @TempDir
    Path folder;

    @Override
    String jdbcUrl() {
        return "jdbc:sqlite:" + folder.resolve("drop.sqlite") + "?foreign_keys=on";
    }

    @Override
    Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    @Override
    List<String> left() {
        return query("select name from sqlite_schema where type in ('table', 'view') and name not like 'sqlite%' order by 1");
    }

    @Test
    void cycles_and_views_of_files_go_and_views_of_others_work_again_afterwards() {
        run("create table a (id integer primary key, b integer references b (id))",
                "create table B (id integer primary key autoincrement, a integer references a (id))",
                "create view ours as select * from a", "create view theirs as select * from b",
                "create table flyway_schema_history (installed_rank integer)",
                "insert into flyway_schema_history values (1)");
        drop(files(DatabaseObject.of(Kind.TABLE, QualifiedName.of("A")), DatabaseObject.of(Kind.TABLE, QualifiedName.of("b")),
                DatabaseObject.of(Kind.VIEW, QualifiedName.of("ours")),
                DatabaseObject.of(Kind.TABLE, QualifiedName.of("flyway_schema_history"))));
        assertThat(left()).as("a history lets migrations begin beside things of others").containsExactly(
                "flyway_schema_history", "theirs");
        assertThat(query("select count(*) from flyway_schema_history")).containsExactly("0");
        run("create table b (id integer)", "insert into b values (1)");
        assertThat(query("select id from theirs")).containsExactly("1");
    }
}
