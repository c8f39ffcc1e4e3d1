package io.quarkiverse.hyperstack.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.memory.Remembered;
import io.quarkiverse.hyperstack.schema.memory.SyncMemory;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** What is known from the last synchronization is not created again, and nothing that differs is overlooked for that. */
class ShortcutTest {

    private static final Rules RULES = Rules.of("unit", DataLoss.TRASH);

    private static final List<String> LIBRARY = List.of(
            "create type mood as enum ('HAPPY', 'SAD')",
            "create cast (varchar as mood) with inout as implicit",
            "create sequence \"book_SEQ\" start with 1 increment by 50",
            "create table author (id bigint not null, name varchar(40) not null unique, primary key (id))",
            "create table book (id bigint not null default nextval('\"book_SEQ\"'), mood mood, author_id bigint, "
                    + "pages integer check (pages between 1 and 9999), primary key (id))",
            "create table shelf (id bigint not null, room varchar(20) check (room in ('A', 'B')), primary key (id))",
            "create index book_author on book (author_id desc)",
            "comment on column shelf.room is 'where it stands'",
            "alter table if exists book add constraint fk_author foreign key (author_id) references author");

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterEach
    void drop() {
        database.drop();
    }

    private static List<String> with(String statement, String changed) {
        List<String> script = new ArrayList<>(LIBRARY);
        assertThat(script.remove(statement) || script.removeIf(line -> line.startsWith(statement))).isTrue();
        script.add(Math.min(script.size(), 2), changed);
        script.sort((one, other) -> rank(one) - rank(other));
        return script;
    }

    private static int rank(String statement) {
        return List.of("create type", "create cast", "create sequence", "create table", "create index", "comment", "alter")
                .indexOf(List.of("create type", "create cast", "create sequence", "create table", "create index", "comment",
                        "alter").stream().filter(statement::startsWith).findFirst().orElseThrow());
    }

    private static void execute(PostgresDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Plan apply(PostgresDatabase database, List<String> script) {
        return Synchronizer.forJdbcUrl(database.jdbcUrl()).apply(database, Desired.of(new CreationScript(script)), RULES);
    }

    /** What the long way says, which remembers nothing. */
    private static void assertConverged(PostgresDatabase database, List<String> script) {
        Plan plan = Synchronizer.forJdbcUrl(database.jdbcUrl()).plan(database, new CreationScript(script));
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.unhandled()).isEmpty();
    }

    private static List<String> created(PostgresDatabase database, List<String> script) throws SQLException {
        Synchronizer engine = Synchronizer.forJdbcUrl(database.jdbcUrl());
        Dialect dialect = engine.dialect();
        try (Connection connection = database.open()) {
            return dialect.inTransaction(connection, Access.READ, () -> {
                Catalog live = dialect.read(connection, Set.of());
                Remembered remembered = new SyncMemory(connection, dialect.memorySql()).remembered("unit").orElseThrow();
                return Shortcut.of(dialect.parts(script).orElseThrow(), live, remembered).statements();
            });
        }
    }

    @Test
    void nothing_but_types_is_created_when_nothing_changed() throws SQLException {
        apply(database, LIBRARY);

        assertThat(created(database, LIBRARY)).containsExactly(LIBRARY.get(0), LIBRARY.get(1));
    }

    @Test
    void a_changed_table_is_created_with_what_it_needs_and_what_points_at_it() throws SQLException {
        apply(database, LIBRARY);
        execute(database, "insert into author values (1, 'Ada')", "insert into book values (1, 'SAD', 1, 10)");
        List<String> shelf = with("create table shelf",
                "create table shelf (id bigint not null, room varchar(20) check (room in ('A', 'B', 'C')), primary key (id))");

        assertThat(created(database, shelf)).noneMatch(sql -> sql.contains("author")).anyMatch(sql -> sql.contains("'C'"));
        assertThat(apply(database, shelf).steps()).isNotEmpty();
        assertConverged(database, shelf);

        List<String> book = with("create table book", LIBRARY.get(4).replace("9999", "99999"));
        assertThat(created(database, book)).contains(LIBRARY.get(2), LIBRARY.get(3), LIBRARY.get(8));
        apply(database, book);
        assertConverged(database, book);
    }

    @Test
    void a_foreign_key_follows_the_key_of_its_target_although_its_own_words_stay() throws SQLException {
        apply(database, LIBRARY);
        execute(database, "insert into author values (1, 'Ada')", "insert into book values (1, 'SAD', 1, 10)");
        List<String> other = with("create table author",
                "create table author (id bigint not null unique, number bigint, name varchar(40) not null unique, primary key (number))");
        other.replaceAll(sql -> sql.replace("references author", "references author (id)"));
        execute(database, "alter table author add number bigint", "update author set number = id");

        apply(database, other);

        assertConverged(database, other);
    }

    @Test
    void a_change_by_hand_is_seen_in_a_table_whose_statements_stay() throws SQLException {
        apply(database, LIBRARY);
        execute(database, "insert into shelf values (1, 'A')", "insert into author values (1, 'Ada')",
                "alter table shelf alter column room type varchar(10)",
                "alter table author drop constraint author_name_key",
                "drop index book_author", "alter sequence \"book_SEQ\" increment by 1",
                "comment on column shelf.room is 'elsewhere'");

        assertThat(apply(database, LIBRARY).steps()).hasSizeGreaterThanOrEqualTo(5);
        assertConverged(database, LIBRARY);
    }

    @Test
    void a_column_added_by_hand_stays_and_is_not_taken_for_declared() throws SQLException {
        apply(database, LIBRARY);
        execute(database, "alter table shelf add by_hand integer default 7", "insert into shelf values (1, 'A')");
        List<String> book = with("create table book", LIBRARY.get(4).replace("9999", "99999"));
        apply(database, book);

        Plan plan = apply(database, with("create table shelf", LIBRARY.get(5).replace("'B'", "'B', 'C'")));

        assertThat(plan.steps()).noneMatch(step -> step.sql().contains("by_hand"));
        assertThat(plan.unhandled()).anyMatch(unhandled -> unhandled.toString().contains("by_hand"));
    }

    @Test
    void what_leaves_a_doubt_is_created_as_a_whole() {
        Dialect dialect = Synchronizer.forJdbcUrl("jdbc:postgresql:x").dialect();

        assertThat(dialect.parts(List.of("create table a (id integer) inherits (b)"))).isEmpty();
        assertThat(dialect.parts(List.of("create table a (like b)"))).isEmpty();
        assertThat(dialect.parts(List.of("create view v as select 1"))).isEmpty();
        assertThat(dialect.parts(List.of("do $$ begin end $$"))).isEmpty();
        assertThat(dialect.parts(List.of("insert into a values (1)"))).isEmpty();
        assertThat(dialect.parts(List.of("create sequence s owned by a.id"))).isEmpty();
    }

    @Test
    void the_object_of_a_statement_is_found_in_all_its_forms() {
        Dialect dialect = Synchronizer.forJdbcUrl("jdbc:postgresql:x").dialect();
        QualifiedName book = new QualifiedName("Shop", "book");
        List<String> script = List.of("create table if not exists \"Shop\".Book (id integer)",
                "alter table if exists only \"Shop\".\"book\" add unique (id)",
                "create unique index concurrently if not exists ix on \"Shop\".book using btree (id)",
                "create index on \"Shop\".book (id)", "comment on table \"Shop\".book is 'x'",
                "/* c */ comment on column \"Shop\".book.id is 'x'");

        assertThat(dialect.parts(script).orElseThrow()).allMatch(part -> book.equals(part.object()));
    }
}
