package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;

class SqliteRebuildTest {

    @TempDir
    Path folder;

    private SqliteFileDatabase database;
    private Synchronizer synchronizer;

    @BeforeEach
    void create() {
        database = new SqliteFileDatabase(folder.resolve("rebuild.sqlite"));
        synchronizer = Synchronizer.forJdbcUrl(database.jdbcUrl());
    }

    private Plan apply(Hints hints, String... script) {
        Desired desired = new Desired(new CreationScript(List.of(script)), hints);
        Plan plan = synchronizer.apply(database, desired, Rules.wholeDatabase(DataLoss.ALLOW));
        assertThat(synchronizer.plan(database, desired, Rules.wholeDatabase(DataLoss.ALLOW)).steps()).isEmpty();
        return plan;
    }

    @Test
    void clauses_of_keys_and_not_null_survive_a_rebuild() throws SQLException {
        String odd = "create table odd (a text not null on conflict ignore, b text collate nocase, c integer, %s"
                + "primary key (a collate rtrim desc, b), unique (b desc) on conflict replace)";
        String down = "create table down (n integer primary key desc, t text%s)";
        database.run(odd.formatted(""), down.formatted(""), "insert into odd values ('x', 'y', 1), ('z', 'w', 2)",
                "insert into down values (7, 'a'), (null, 'b')");

        apply(Hints.none(), odd.formatted("check (c > 0), "), down.formatted(" not null"));

        database.run("insert into odd values (null, 'ignored', 3)", "insert into odd values ('v', 'Y', 4)");
        assertThat(database.query("select a || b || c from odd order by c")).containsExactly("zw2", "vY4");
        assertThat(database.query("select coalesce(n, '-') || t || rowid from down order by rowid")).containsExactly("7a1",
                "-b2");
        assertThat(database.query(
                "select \"desc\" || coll from pragma_index_list('odd') l, pragma_index_xinfo(l.name) where l.origin = 'pk' and key order by seqno"))
                .containsExactly("1RTRIM", "0NOCASE");
    }

    @Test
    void a_bare_keyword_and_one_in_quotes_are_the_same_name() throws SQLException {
        database.run("create table setting (id integer primary key, key text, value text, desc text)",
                "create index ix_key on setting (key desc, desc)", "create index ix_value on setting (value) where key > 'a'",
                "insert into setting values (1, 'k', 'v', 'd')");

        assertThat(synchronizer.plan(database, new CreationScript(List.of(
                "create table setting (id integer primary key, \"key\" text, \"value\" text, \"desc\" text)",
                "create index ix_key on setting (\"key\" desc, \"desc\")",
                "create index ix_value on setting (\"value\") where \"key\" > 'a'"))).steps()).isEmpty();
    }

    @Test
    void statistics_stay_with_tables_that_are_renamed_and_rebuilt() throws SQLException {
        database.run("create table book (id integer primary key, title text unique, pages integer)",
                "create index ix_pages on book (pages)", "create table other (id integer primary key, n integer)",
                "insert into book values (1, 'a', 5), (2, 'b', 5), (3, 'c', 6)", "insert into other values (1, 1)", "analyze");
        SortedMap<QualifiedName, List<QualifiedName>> tables = new TreeMap<>();
        tables.put(QualifiedName.of("volume"), List.of(QualifiedName.of("book")));

        apply(new Hints(tables, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()),
                "create table volume (id integer primary key, title text not null unique, pages integer)",
                "create index ix_pages on volume (pages)", "create table other (id integer primary key, n bigint not null)");

        assertThat(database.query("select tbl || ' ' || coalesce(idx, '-') || ' ' || stat from sqlite_stat1 order by 1"))
                .containsExactly("other - 1", "volume ix_pages 3 2", "volume sqlite_autoindex_volume_1 3 1");
    }

    @Test
    void columns_that_nothing_names_go_and_come_without_a_rebuild() throws SQLException {
        database.run("create table book (id integer primary key, title text, spare text, pages integer, state text)",
                "create index ix_state on book (state)",
                "insert into book values (1, 'a', 's', 5, 'x'), (4, 'b', 't', 6, 'y')");

        Plan plan = apply(Hints.none(), "create table book (id integer primary key, title text, more integer default 3)",
                "create index ix_title on book (title)");

        assertThat(plan.steps()).extracting(step -> step.sql()).containsExactly("DROP INDEX \"ix_state\"",
                "ALTER TABLE \"book\" ADD COLUMN \"more\" integer DEFAULT 3", "ALTER TABLE \"book\" DROP COLUMN \"spare\"",
                "ALTER TABLE \"book\" DROP COLUMN \"pages\"", "ALTER TABLE \"book\" DROP COLUMN \"state\"",
                "CREATE INDEX \"ix_title\" ON \"book\" (title)");
        assertThat(database.query("select rowid || title || more from book")).containsExactly("1a3", "4b3");
    }

    @Test
    void values_that_come_from_other_tables_are_those_from_before_any_change() throws SQLException {
        database.run("create table author (id integer primary key, name text, code text)",
                "create table book (id integer primary key, author_id integer)",
                "insert into author values (1, 'Ada', 'A1'), (2, 'Grace', 'G2')",
                "insert into book values (10, 1), (20, 2), (30, null)");
        SortedMap<ColumnName, String> fillings = new TreeMap<>();
        fillings.put(new ColumnName(QualifiedName.of("book"), "author_code"),
                "coalesce((select code from author where author.id = book.author_id), 'none')");

        apply(new Hints(new TreeMap<>(), new TreeMap<>(), fillings, new TreeMap<>()),
                "create table author (id integer primary key, name text not null)",
                "create table book (id integer primary key, author_id integer, author_code text not null)");

        assertThat(database.query("select author_code from book order by id")).containsExactly("A1", "G2", "none");
    }

    @Test
    void rows_keep_their_rowid_whatever_happens_to_the_key() throws SQLException {
        database.run("create table a (id integer primary key autoincrement, t text)", "create table b (id integer, t text)",
                "create table c (t text)", "insert into a values (3, 'x'), (9, 'y')",
                "insert into b (rowid, id, t) values (5, 1, 'x'), (8, 2, 'y')",
                "insert into c (rowid, t) values (4, 'x'), (6, 'y')");

        apply(Hints.none(), "create table a (id bigint not null, t text, primary key (id))",
                "create table b (id integer, t text, primary key (t))",
                "create table c (id integer primary key autoincrement, t text)");

        assertThat(database.query(
                "select rowid || '/' || id || t from a union all select rowid || '/' || id || t from b union all select rowid || '/' || id || t from c"))
                .containsExactly("3/3x", "9/9y", "5/1x", "8/2y", "4/4x", "6/6y");
        assertThat(database.query("select name || seq from sqlite_sequence")).containsExactly("c6");
    }

    @Test
    void however_many_references_are_broken_only_new_ones_count() throws SQLException {
        database.run("pragma foreign_keys = off", "create table author (id integer primary key, name text)",
                "create table book (id integer primary key, author_id integer references author (id), title text)",
                "with recursive n(i) as (values (1) union all select i + 1 from n where i < 3000) insert into book select i, i, 't' from n",
                "insert into author select id, 'a' || id from book where id > 2000");
        String book = "create table book (id integer primary key, author_id integer references author (id), title text)";

        assertThat(apply(Hints.none(), "create table author (id integer primary key, name text unique)", book).steps())
                .isNotEmpty();

        assertThat(database.query("select count(*) from pragma_foreign_key_check")).containsExactly("2000");
    }

    @Test
    void a_statement_of_the_script_that_does_not_run_is_named() {
        assertThatThrownBy(() -> synchronizer.plan(database,
                new CreationScript(List.of("create table a (id integer primary key)", "create table a (id integer, b text)"))))
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.CREATION_SCRIPT_FAILED))
                .hasMessageContaining("table a already exists").hasMessageContaining("in: create table a (id integer, b text)");
    }
}
