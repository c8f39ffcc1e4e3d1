package io.quarkiverse.hyperstack.schema.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

class SqlScriptTest {

    @ParameterizedTest
    @EnumSource(Syntax.class)
    void a_semicolon_ends_a_statement_and_blanks_are_none(Syntax syntax) {
        assertThat(SqlScript.statements("\uFEFF;\n-- a; b\ncreate table a (id int) ; /* ; */ create table b (id int)\n;;\n--",
                syntax))
                .containsExactly("create table a (id int)", "create table b (id int)");
        assertThat(SqlScript.statements(" -- nothing\n", syntax)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Syntax.class)
    void quotes_and_comments_hide_semicolons(Syntax syntax) {
        assertThat(SqlScript.statements("insert into a values ('it''s; ', \"x;\"\"y\") -- ;'\n, /* ';\n */ (2); select 1;",
                syntax))
                .containsExactly("insert into a values ('it''s; ', \"x;\"\"y\") -- ;'\n, /* ';\n */ (2)", "select 1");
    }

    @ParameterizedTest
    @EnumSource(Syntax.class)
    void transactions_around_the_statements_are_left_out(Syntax syntax) {
        assertThat(SqlScript.statements("BEGIN TRANSACTION; create table a (id int); COMMIT; begin; end;", syntax))
                .containsExactly("create table a (id int)");
        refused("create table a (id int);\nrollback;", syntax, "line 2 of the script says ROLLBACK");
        refused("savepoint x", syntax, "line 1 of the script says SAVEPOINT");
    }

    @Test
    void sqlite_has_bracketed_names_and_triggers_with_a_body() {
        String trigger = "create temp trigger [a;b] after insert on `t;` begin\n update t set x = case when 1 then 2 end;\n"
                + " delete from t; end";
        assertThat(SqlScript.statements("pragma foreign_keys=off;" + trigger + "; create table begin_end (id int);",
                Syntax.SQLITE)).containsExactly("pragma foreign_keys=off", trigger, "create table begin_end (id int)");
        assertThat(SqlScript.statements("select 1 /* never /* closed", Syntax.SQLITE))
                .containsExactly("select 1 /* never /* closed");
    }

    @Test
    void postgresql_has_dollar_quotes_escapes_nested_comments_and_functions_in_standard_sql() {
        String dollars = "create function f() returns trigger language plpgsql as $body$ begin; $$ ; end $body$";
        String standard = "create or replace function g(a int) returns int\nbegin atomic\n select case when a > 1 then 1 end; select 2; end";
        String rule = "create rule r as on insert to a do (select 1; select 2)";
        String escape = "select E'it\\'s;', 'no\\', e, $1, a$b$c /* /* ; */ ; */";
        assertThat(SqlScript.statements(String.join(";\n", dollars, standard, rule, escape, "select 1"), Syntax.POSTGRESQL))
                .containsExactly(dollars, standard, rule, escape, "select 1");
    }

    @Test
    void what_pg_dump_writes_around_a_structure_is_understood() {
        assertThat(SqlScript.statements("""
                --
                -- PostgreSQL database dump
                --
                \\restrict abc

                SET statement_timeout = 0;
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE TABLE public.a (id integer NOT NULL);

                \\unrestrict abc
                """, Syntax.POSTGRESQL)).containsExactly("SET statement_timeout = 0",
                "SELECT pg_catalog.set_config('search_path', '', false)", "CREATE TABLE public.a (id integer NOT NULL)");
    }

    @Test
    void what_is_no_statement_is_refused_with_its_line() {
        refused("create table a (id int);\n\nCOPY public.a (id) FROM stdin;\n1\n\\.\n", Syntax.POSTGRESQL,
                "line 3 of the script holds rows for COPY. Fix: write the script without them: pg_dump --schema-only");
        refused("\\i other.sql", Syntax.POSTGRESQL, "line 1 of the script has the psql command \\i");
        refused("select 1;\nselect 'a;", Syntax.SQLITE, "the quote that begins in line 2 of the script never ends");
        refused("select $x$ a;", Syntax.POSTGRESQL, "the text $x$ that begins in line 1 of the script never ends");
        refused("select 1 /* a /* b */", Syntax.POSTGRESQL, "the comment that begins in line 1 of the script never ends");
        refused("prepare transaction 'x'", Syntax.POSTGRESQL, "says PREPARE");
    }

    private static void refused(String text, Syntax syntax, String message) {
        assertThatThrownBy(() -> SqlScript.statements(text, syntax)).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.SCRIPT_NOT_PLAIN)).hasMessageContaining(message);
    }
}
