package io.quarkiverse.hyperstack.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.postgresql.PostgresqlDialect;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class PostgresqlSchemaDropTest extends SchemaDropContract {

    private PostgresDatabase database;

    @BeforeEach
    void create() {
        database = PostgresDatabase.fresh();
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Override
    String jdbcUrl() {
        return database.jdbcUrl();
    }

    @Override
    Connection open() throws SQLException {
        return database.open();
    }

    @Override
    List<String> left() {
        return query("select relname from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p', 'v', 'm', 'S', 'c') order by 1");
    }

    @Test
    void all_kinds_of_things_that_files_make_go_whatever_depends_on_what() throws SQLException {
        run("create schema sales", "create type mood as enum ('good', 'bad')", "create domain short as varchar(5)",
                "create function next_code() returns integer language sql as 'select 1'",
                "create table a (id serial primary key, mood mood, code integer default next_code(), b integer, name short)",
                "create table sales.b (id integer primary key, a integer references a (id))",
                "alter table a add foreign key (b) references sales.b (id)", "create view v as select * from a",
                "create materialized view m as select * from v", "create sequence s",
                "create function of_row(a) returns integer language sql as 'select 1'",
                "create table parts (id integer) partition by range (id)",
                "create table part partition of parts for values from (1) to (2)");
        drop(files(objects("sales").toArray(DatabaseObject[]::new)));
        assertThat(left()).isEmpty();
        assertThat(objects("sales")).isEmpty();
    }

    @Test
    void a_view_of_others_is_named_and_nothing_is_dropped() {
        synchronize(Rules.of("shop/<default>", DataLoss.TRASH), "create table book (id integer primary key)",
                "create table page (id integer primary key)");
        run("create view theirs as select * from book");
        List<String> before = left();
        assertThatThrownBy(() -> drop(entities("book", "page")))
                .hasMessageStartingWith(
                        "HS704 what the application has made cannot be dropped: view theirs depends on table book; nothing");
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void sequences_and_types_that_were_synchronized_go() {
        synchronize(Rules.of("shop/<default>", DataLoss.TRASH), "create type mood as enum ('good')", "create sequence book_seq",
                "create table book (id integer primary key, mood mood)");
        drop(entities("book"));
        assertThat(left()).isEmpty();
        assertThat(query("select typname from pg_type where typtype = 'e' and typnamespace = 'public'::regnamespace"))
                .isEmpty();
    }

    private List<DatabaseObject> objects(String schema) throws SQLException {
        PostgresqlDialect dialect = new PostgresqlDialect();
        try (Connection connection = open()) {
            return dialect.inTransaction(connection, Access.READ, () -> dialect.objects(connection, Set.of(schema)));
        }
    }
}
