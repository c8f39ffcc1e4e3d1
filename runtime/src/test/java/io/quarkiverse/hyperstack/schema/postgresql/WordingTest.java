package io.quarkiverse.hyperstack.schema.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** A database that somebody else created, in the words of the first writing, is the same as one that the engine created. */
class WordingTest {

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    private Plan plan(CreationScript wanted) {
        return database.synchronizer().plan(database, wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a varchar(255) check (a in ('A','B'))", "a varchar(255) check (a not in ('A','B'))",
            "a char(1) check (a in ('A','B'))", "a text check (a in ('A','B'))", "a varchar(255) check (a = 'A' or a = 'B')",
            "a smallint check (a between 0 and 2)", "a int check (a in (1, 2, 3))", "a bigint check (a in (1, 2))",
            "a numeric(10,2) check (a >= 0 and a < 1e6)", "a date check (a > '2000-01-01' and a < current_date)",
            "a varchar(9)[] default '{x,y}' check (a <@ array['x','y']::varchar[])", "a text default 'x' || 'y'",
            "a jsonb default '{}' check (jsonb_typeof(a) = 'object' and a ->> 'x' in ('1', '2'))",
            "a text check (a ~ '^[a-z]+\\d$' and a not like 'x\\_%')", "a boolean default (not true) check (a is not false)",
            "a varchar(9) default coalesce(null, 'x') check (case a when 'x' then true else a > 'y' end)",
            "a interval default '1 day' check (a >= interval '1 hour')", "a timestamp default localtimestamp(3)",
            "a varchar(20), b varchar(30) generated always as (case when a in ('x','y') then a || ')' else '(''' end) stored",
            "a int, b int check (a is null or b = any (array[a, 1, 2]))",
            "a bytea default '\\x00'::bytea check (length(a) < 9)",
            "a varchar(5) check ((a) in ('(', ')', ''''))", "a uuid default gen_random_uuid() check (a::text like '%-%')"})
    void hand_written_words_are_no_difference(String columns) {
        CreationScript wanted = new CreationScript(List.of("create table t (id bigint not null, " + columns + ")"));
        database.execute(wanted.statements());

        Plan plan = plan(wanted);
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.unhandled()).isEmpty();

        database.execute("drop table t");
        assertThat(database.synchronizer().apply(database, wanted).steps()).hasSize(1);
        Plan second = plan(wanted);
        assertThat(second.steps()).isEmpty();
        assertThat(second.unhandled()).isEmpty();
    }

    @Test
    void the_words_of_an_older_creation_are_compared_with_what_they_mean() {
        database.execute("create table t (st varchar(255) check (st in ('A','B')), n int)",
                "create index ix on t (n) where st in ('A','B')");

        Plan plan = plan(new CreationScript(List.of(
                "create table t (st varchar(255) check (st in ('A','B','C')), n int, m int)",
                "create index ix on t (n) where st in ('A','B')")));

        assertThat(plan.steps()).extracting("sql").containsExactly("ALTER TABLE \"t\" DROP CONSTRAINT \"t_st_check\"",
                "ALTER TABLE \"t\" ADD COLUMN \"m\" integer",
                "ALTER TABLE \"t\" ADD CONSTRAINT \"t_st_check\" CHECK ((st)::text = ANY (ARRAY[('A'::character varying)::text, "
                        + "('B'::character varying)::text, ('C'::character varying)::text]))");
    }

    @Test
    void a_table_that_could_not_be_created_again_is_compared_by_its_own_words() {
        lowTable();

        assertThat(planWithoutLow("st::text = any (array['A'::varchar::text, 'B'::varchar::text])").steps())
                .extracting("reason").hasSize(4)
                .anyMatch(reason -> reason.toString().contains("drop check \"t_st_check\""))
                .anyMatch(reason -> reason.toString().contains("drop index \"ix\""));
    }

    @Test
    void a_table_in_the_wanted_words_need_not_be_created_again() {
        lowTable();

        assertThat(planWithoutLow("st in ('A','B')").steps()).extracting("reason").hasSize(2)
                .noneMatch(reason -> reason.toString().contains("check"));
    }

    /** An index over a function that is no longer immutable: nobody can create it again. */
    private void lowTable() {
        database.execute("create function low(text) returns text language plpgsql immutable as 'begin return lower($1); end'",
                "create table t (st varchar(9) check (st in ('A','B')), n int)", "create index ix on t (low(st))",
                "alter function low(text) volatile");
    }

    private Plan planWithoutLow(String check) {
        return plan(new CreationScript(List.of("create table t (st varchar(9) check (" + check + "), n int, m int)")));
    }
}
