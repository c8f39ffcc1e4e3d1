package io.quarkiverse.hyperstack.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** What lint says about rewriting is compared with what PostgreSQL does: a table that is written anew gets another file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RewritesTest {

    private final PostgresDatabase database = PostgresDatabase.fresh();

    @AfterAll
    void drop() {
        database.drop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "character varying(10) | character varying(20)", "character varying(20) | character varying(10)",
            "character varying(20) | character varying", "character varying(20) | text", "text | character varying",
            "text | character varying(20)", "character(5) | text", "text | character(5)",
            "character varying(5) | character(5)", "character(5) | character varying(5)", "numeric(10,2) | numeric(12,2)",
            "numeric(10,2) | numeric(12,3)", "numeric(10,2) | numeric", "numeric | numeric(10,2)",
            "numeric(10,2) | numeric(5,2)", "integer | bigint", "bigint | integer", "integer | numeric", "smallint | integer",
            "real | double precision", "timestamp(3) without time zone | timestamp(6) without time zone",
            "timestamp(6) without time zone | timestamp(3) without time zone",
            "timestamp(3) without time zone | timestamp without time zone", "date | timestamp without time zone",
            "timestamp without time zone | date", "time(3) without time zone | time(6) without time zone", "json | jsonb",
            "integer | text", "bit varying(5) | bit varying(10)", "bit varying(10) | bit varying(5)", "cidr | inet",
            "bit varying(10) | bit varying", "uuid | text", "bit(5) | bit varying(5)"})
    void a_change_of_a_type_is_said_to_rewrite_when_it_does(String before, String after) {
        database.execute("drop table if exists t", "create table t (id int primary key, c " + before + ")",
                "insert into t values (1)");
        String file = file();
        database.execute("alter table t alter column c type " + after + " using c::" + after);

        assertThat(RewritingType.isRewritten(new DataType(before, null), new DataType(after, null)))
                .as(before + " to " + after).isEqualTo(!file.equals(file()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"now()", "random()::text", "gen_random_uuid()", "clock_timestamp()", "CURRENT_TIMESTAMP",
            "CURRENT_TIMESTAMP(3)", "LOCALTIMESTAMP", "'x'", "'x'::varchar(10)", "nextval('s')", "lower('A')",
            "ARRAY[1, 2]::text",
            "(1 + 2) * 3", "md5(random()::text)", "date_trunc('day', now())", "own()", "own_stable()", "timeofday()",
            "jsonb_build_object('a', 1)", "upper(gen_random_uuid()::text)", "current_setting('work_mem')",
            "CAST(1 AS varchar(5))", "COALESCE(NULL, 'a')", "timezone('UTC', now())", "now() + interval '1 day'"})
    void a_default_is_said_to_rewrite_when_it_does(String value) {
        database.execute("drop table if exists t", "create sequence if not exists s",
                "create or replace function own() returns text language plpgsql as $$ begin return 'a'; end $$",
                "create or replace function own_stable() returns text language plpgsql stable as $$ begin return 'a'; end $$",
                "create table t (id int primary key)", "insert into t values (1)");
        String file = file();
        database.execute("alter table t add column c text default (" + value + ")::text");
        String expression = database.query("select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = 't'::regclass")
                .get(0);

        boolean rewritten = !file.equals(file());

        if (value.equals("own_stable()")) {
            assertThat(rewritten).as("nobody told lint that the function is declared stable").isFalse();
        } else {
            assertThat(VolatileDefault.isVolatile(expression)).as(expression).isEqualTo(rewritten);
        }
    }

    private String file() {
        return database.query("select pg_relation_filenode('t')::text").get(0);
    }
}
