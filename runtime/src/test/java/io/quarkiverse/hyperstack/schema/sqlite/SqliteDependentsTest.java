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

class SqliteDependentsTest {

    private static final String LOG = "create table log (id integer primary key, line text)";

    @TempDir
    Path folder;

    private SqliteFileDatabase database;
    private Synchronizer synchronizer;

    @BeforeEach
    void fill() throws SQLException {
        database = new SqliteFileDatabase(folder.resolve("dependents.sqlite"));
        synchronizer = Synchronizer.forJdbcUrl(database.jdbcUrl());
        database.run("create table book (id integer primary key, title text, body text, pages integer)", LOG,
                "create table draft (id integer primary key, text text)",
                "insert into book values (1, 'One', 'once', 10), (2, 'Two', 'twice', 20)", "insert into draft values (7, 'x')");
    }

    private Plan apply(Hints hints, String... script) {
        return synchronizer.apply(database, new Desired(new CreationScript(List.of(script)), hints),
                Rules.wholeDatabase(DataLoss.ALLOW));
    }

    private void refuses(Problem problem, String what, Hints hints, String... script) throws SQLException {
        List<String> before = database.dump();
        assertThatThrownBy(() -> apply(hints, script)).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(problem)).hasMessageContaining(what);
        assertThatThrownBy(() -> synchronizer.plan(database, new Desired(new CreationScript(List.of(script)), hints),
                Rules.wholeDatabase(DataLoss.ALLOW))).as("the plan").hasMessageContaining(what);
        assertThat(database.dump()).isEqualTo(before);
    }

    private static Hints renamed(String table, String from, String to) {
        SortedMap<ColumnName, List<String>> columns = new TreeMap<>();
        columns.put(new ColumnName(QualifiedName.of(table), to), List.of(from));
        return new Hints(new TreeMap<>(), columns, new TreeMap<>(), new TreeMap<>());
    }

    private static Hints renamedTable(String from, String to) {
        SortedMap<QualifiedName, List<QualifiedName>> tables = new TreeMap<>();
        tables.put(QualifiedName.of(to), List.of(QualifiedName.of(from)));
        return new Hints(tables, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private static String book(String columns) {
        return "create table book (id integer primary key, " + columns + ")";
    }

    @Test
    void a_view_over_a_column_or_table_that_goes_is_named() throws SQLException {
        database.run("create view titles as select title from book", "create view drafts as select count(*) from draft");

        refuses(Problem.DEPENDENT_WOULD_BREAK, "view \"titles\" would not work after the change: ", Hints.none(),
                book("body text, pages integer"), LOG, "create table draft (id integer primary key, text text)");
        refuses(Problem.DEPENDENT_WOULD_BREAK, "view \"drafts\" would not work after the change: ", Hints.none(),
                book("title text, body text, pages integer"), LOG);
    }

    @Test
    void a_trigger_that_needs_what_goes_is_named_whether_it_is_on_the_table_or_on_another_one() throws SQLException {
        database.run("create trigger on_book after insert on book begin insert into log (line) values (new.title); end",
                "create trigger on_log before delete on log begin delete from draft where id = old.id; end",
                "create trigger of_pages after update of pages on book begin select 1; end");

        refuses(Problem.DEPENDENT_WOULD_BREAK, "trigger \"on_book\" would not work after the change: ", Hints.none(),
                book("body text, pages integer"), LOG, "create table draft (id integer primary key, text text)");
        refuses(Problem.DEPENDENT_WOULD_BREAK, "trigger \"on_log\" would not work after the change: ", Hints.none(),
                book("title text, body text, pages integer"), LOG);
        refuses(Problem.DEPENDENT_WOULD_BREAK, "trigger \"of_pages\" would not work after the change: no such column: pages",
                Hints.none(), book("title text, body text"), LOG, "create table draft (id integer primary key, text text)");
    }

    @Test
    void triggers_go_with_their_table_and_what_was_broken_before_is_no_obstacle() throws SQLException {
        database.run("create trigger on_draft after insert on draft begin insert into log (line) values (new.text); end",
                "create view old_report as select * from nowhere",
                "create trigger broken after insert on log begin insert into nowhere values (1); end",
                "create view titles as select title, body from book",
                "create trigger of_title instead of update of title on titles begin update book set title = new.title; end");

        apply(Hints.none(), book("title text not null, body text, pages bigint"), LOG);

        assertThat(database.query("select name from sqlite_master where type in ('view', 'trigger') order by 1"))
                .containsExactly("broken", "of_title", "old_report", "titles");
        assertThat(database.query("select title || pages from book")).containsExactly("One10", "Two20");
    }

    @Test
    void views_triggers_and_references_follow_a_rename() throws SQLException {
        database.run("create table note (id integer primary key, book_id bigint references book (id))",
                "insert into note values (1, 2)", "create view titles as select title as t from book",
                "create view all_titles as select t from titles",
                "create trigger on_book after update on book begin insert into log (line) values (new.title); end");
        SortedMap<ColumnName, List<String>> columns = new TreeMap<>();
        columns.put(new ColumnName(QualifiedName.of("volume"), "name"), List.of("title"));
        SortedMap<QualifiedName, List<QualifiedName>> tables = new TreeMap<>();
        tables.put(QualifiedName.of("volume"), List.of(QualifiedName.of("book")));

        apply(new Hints(tables, columns, new TreeMap<>(), new TreeMap<>()),
                "create table volume (id integer primary key, name varchar(20) not null unique, body text, pages integer)", LOG,
                "create table draft (id integer primary key, text text)",
                "create table note (id integer primary key, book_id bigint references volume (id))");

        database.run("update volume set name = name || '!' where id = 1");
        assertThat(database.query("select t from all_titles order by 1")).containsExactly("One!", "Two");
        assertThat(database.query("select line from log")).containsExactly("One!");
        assertThat(database.query("pragma foreign_key_list(note)")).hasSize(1);
        assertThat(database.query("pragma foreign_key_check")).isEmpty();
    }

    @Test
    void a_rename_that_sqlite_refuses_is_explained() throws SQLException {
        database.run("create view titles as select title from book", "create view all_titles as select title from titles");

        refuses(Problem.RENAME_REFUSED, "error in view all_titles after rename: no such column: title",
                renamed("book", "title", "name"), book("name text, body text, pages integer"), LOG,
                "create table draft (id integer primary key, text text)");

        database.run("drop view all_titles", "create view old_report as select * from nowhere");

        refuses(Problem.RENAME_REFUSED,
                "SQLite does not rename column \"title\" of table \"book\" to \"name\": [SQLITE_ERROR] SQL error or missing database (error in view old_report: no such table: main.nowhere)",
                renamed("book", "title", "name"), book("name text, body text, pages integer"), LOG,
                "create table draft (id integer primary key, text text)");
    }

    @Test
    void a_search_table_keeps_its_content() throws SQLException {
        database.run("create virtual table book_search using fts5(title, body, content='book', content_rowid='id')",
                "insert into book_search (book_search) values ('rebuild')");
        String draft = "create table draft (id integer primary key, text text)";

        refuses(Problem.SEARCH_TABLE_WOULD_BREAK,
                "virtual table \"book_search\" reads column \"body\" of table \"book\", which is renamed to \"text\"",
                renamed("book", "body", "text"), book("title text, text text, pages integer"), LOG, draft);
        refuses(Problem.SEARCH_TABLE_WOULD_BREAK,
                "virtual table \"book_search\" reads column \"title\" of table \"book\", which is dropped", Hints.none(),
                book("body text, pages integer"), LOG, draft);
        refuses(Problem.SEARCH_TABLE_WOULD_BREAK,
                "virtual table \"book_search\" reads table \"book\", which is renamed to \"volume\"",
                renamedTable("book", "volume"),
                "create table volume (id integer primary key, title text, body text, pages integer)", LOG, draft);

        apply(renamed("book", "pages", "size"), book("title text not null, body text, size bigint"), LOG, draft);

        assertThat(database.query("select title from book_search where book_search match 'twice'")).containsExactly("Two");
        database.run("insert into book_search (book_search) values ('integrity-check')");
    }
}
