package io.quarkiverse.hyperstack.schema.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.test.PostgresDatabase;
import io.quarkiverse.hyperstack.test.PostgresServer;

class SynchronizeWithOthersTest {

    private static final CreationScript BOOKS = new CreationScript(List.of(
            "create table author (id bigint not null, name varchar(255) unique, primary key (id))",
            "create table book (id bigint not null, title varchar(255), author_id bigint, primary key (id))",
            "alter table book add constraint fk_author foreign key (author_id) references author"));

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    private Plan apply(CreationScript wanted) {
        return database.synchronizer().apply(database, wanted);
    }

    @Test
    void views_grants_comments_triggers_functions_policies_and_foreign_tables_survive() {
        String reader = PostgresServer.READER;
        database.execute("create table author (id bigint not null, primary key (id))",
                "create table book (id bigint not null, title varchar(255), primary key (id))",
                "insert into book values (1, 'One')", "comment on table book is 'ours'",
                "comment on column book.title is 'as printed'", "create view titles as select title from book",
                "create materialized view title_count as select count(*) from book",
                "grant select on book, titles to " + reader,
                "create function shout() returns trigger language plpgsql as $$begin new.title := upper(new.title); return new; end$$",
                "create trigger shouting before insert on book for each row execute function shout()",
                "alter table book enable row level security", "create policy everything on book using (true)",
                "create foreign data wrapper nothing", "create server nowhere foreign data wrapper nothing",
                "create foreign table far_away (id bigint) server nowhere", "create domain isbn as varchar(13)",
                "create extension citext", "create table flyway_schema_history (installed_rank int primary key)");
        List<String> before = database.structure();

        Plan plan = apply(
                new CreationScript(List.of("create table author (id bigint not null, name varchar(255), primary key (id))",
                        "create table book (id bigint not null, title varchar(255), price numeric(5,2), primary key (id))",
                        "comment on table book is 'ours'", "comment on column book.title is 'as printed'")));

        assertThat(plan.steps()).hasSize(2);
        assertThat(plan.unhandled()).isEmpty();
        assertThat(plan.undeclaredTables()).isEmpty();
        List<String> added = new ArrayList<>(database.structure());
        assertThat(added).containsAll(before);
        added.removeAll(before);
        assertThat(added)
                .allMatch(line -> line.startsWith("column public.author.name:") || line.startsWith("column public.book.price:"))
                .hasSize(2);
        database.execute("insert into book (id, title) values (2, 'Two')");
        assertThat(database.query("select title from titles order by 1")).containsExactly("One", "TWO");
    }

    @Test
    void of_four_at_once_one_does_the_work_and_the_others_find_nothing() throws Exception {
        int processes = 4;
        CyclicBarrier start = new CyclicBarrier(processes);
        ExecutorService pool = Executors.newFixedThreadPool(processes);
        try {
            List<Future<Plan>> plans = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                plans.add(pool.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return apply(BOOKS);
                }));
            }
            List<Integer> steps = new ArrayList<>();
            for (Future<Plan> plan : plans) {
                steps.add(plan.get(120, TimeUnit.SECONDS).steps().size());
            }
            assertThat(steps).containsExactlyInAnyOrder(3, 0, 0, 0);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_failure_in_the_middle_leaves_everything_as_it_was() {
        database.execute("create table author (id bigint not null, primary key (id))",
                "insert into author values (1), (2)",
                // What the engine does not look at and what is in its way: a domain of the name that a new table is to have.
                "create domain zoo as integer");
        List<String> structure = database.structure();
        Map<String, List<String>> rows = database.rows();
        CreationScript wanted = new CreationScript(List.of("create sequence s start with 1 increment by 50",
                "create type mood as enum ('A')", "create table author (id bigint not null, name text, primary key (id))",
                "create table book (id bigint not null, primary key (id))", "create table zoo (id bigint not null)"));

        assertThatThrownBy(() -> apply(wanted)).isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.STATEMENT_FAILED.code()).hasMessageContaining("zoo")
                .hasMessageContaining("already exists");

        assertThat(database.structure()).isEqualTo(structure);
        assertThat(database.rows()).isEqualTo(rows);
    }

    @Test
    void rows_that_break_what_is_new_are_counted_and_named_and_nothing_changes() {
        database.execute("create table author (id bigint not null, name varchar(255), primary key (id))",
                "create table book (id bigint not null, title varchar(255), author_id bigint, primary key (id))",
                "insert into author values (1, 'Ada'), (2, 'Ada'), (3, 'Bob')",
                "insert into book values (7, 'One', 1), (8, '', 9)");
        List<String> structure = database.structure();
        CreationScript wanted = new CreationScript(List.of(
                "create table author (id bigint not null, name varchar(255) unique, primary key (id))",
                "create table book (id bigint not null, title varchar(255) check (title <> ''), author_id bigint, primary key (id))",
                "create unique index ux on book (lower(left(title, 0)) varchar_pattern_ops desc)",
                "alter table book add constraint fk_author foreign key (author_id) references author"));

        assertThatThrownBy(() -> apply(wanted)).isInstanceOf(HyperstackException.class)
                .hasMessageStartingWith(Problem.ROWS_IN_THE_WAY.code())
                .hasMessageContaining(
                        "table \"author\": 2 of 3 rows break the new unique constraint \"author_name_key\" (name)")
                .hasMessageContaining("(id 1, 2)")
                .hasMessageContaining("table \"book\": 1 of 2 rows break the new check \"book_title_check\"")
                .hasMessageContaining(
                        "table \"book\": 1 of 2 rows break the new foreign key \"fk_author\" (author_id) to author")
                .hasMessageContaining("table \"book\": 2 of 2 rows break the new unique index \"ux\"")
                .hasMessageContaining("(id 7, 8)");

        assertThat(database.structure()).isEqualTo(structure);
    }

    @Test
    void a_table_with_rows_may_refer_to_a_new_table_and_use_a_new_type() {
        database.execute("create table book (id bigint not null, title varchar(255), primary key (id))",
                "insert into book values (1, 'One'), (2, 'Two')");

        Plan plan = apply(new CreationScript(List.of("create type mood as enum ('A', 'B')",
                "create table author (id bigint not null, mood mood default 'A', primary key (id))",
                "create table book (id bigint not null, title varchar(255) unique, author_id bigint, mood mood default 'B', "
                        + "number bigserial unique, primary key (id))",
                "alter table book add constraint fk_author foreign key (author_id) references author")));

        assertThat(plan.unhandled()).isEmpty();
        assertThat(database.query("select format('%s %s %s', id, mood, number) from book order by 1")).containsExactly("1 B 1",
                "2 B 2");
    }

    @Test
    void a_new_label_may_be_used_at_once() {
        database.execute("create type mood as enum ('SAD')",
                "create table author (id bigint not null, now mood default 'SAD', primary key (id))",
                "insert into author values (1)");

        Plan plan = apply(new CreationScript(List.of("create type mood as enum ('SAD', 'FINE')",
                "create table author (id bigint not null, now mood default 'SAD', mood mood default 'FINE', primary key (id))")));

        assertThat(plan.unhandled()).isEmpty();
        assertThat(database.query("select format('%s %s', now, mood) from author")).containsExactly("SAD FINE");
        assertThat(database.query("select typname from pg_type where typname ~ 'old'")).isEmpty();
    }

    @Test
    void planning_changes_nothing() {
        database.execute("create table author (id bigint not null, primary key (id))");
        List<String> structure = database.structure();

        assertThat(database.synchronizer().plan(database, BOOKS).steps()).isNotEmpty();

        assertThat(database.structure()).isEqualTo(structure);
    }
}
