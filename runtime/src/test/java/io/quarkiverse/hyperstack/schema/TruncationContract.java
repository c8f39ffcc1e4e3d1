package io.quarkiverse.hyperstack.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames.Counter;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;

/** What emptying tables does on any database. */
abstract class TruncationContract {

    abstract String jdbcUrl();

    abstract Connection open() throws SQLException;

    /** The type and clauses of a generated number that is the primary key. */
    abstract String identity();

    final Truncation truncation(String... tables) {
        return truncation(new DeclaredNames(Arrays.stream(tables).map(QualifiedName::of).toList(), List.of(), List.of()));
    }

    final Truncation truncation(DeclaredNames declared) {
        return new Truncation(jdbcUrl(), this::open, declared);
    }

    final void run(String... statements) {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    final List<String> query(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return found;
    }

    final String count(String table) {
        return query("select count(*) from " + table).get(0);
    }

    @Test
    void tables_are_empty_and_numbers_begin_with_one_again_each_time() {
        run("create table book (id " + identity() + ", title varchar(20))");
        Truncation truncation = truncation("book");
        for (int i = 0; i < 3; i++) {
            run("insert into book (title) values ('a')", "insert into book (title) values ('b')");
            assertThat(query("select id from book order by id")).containsExactly("1", "2");
            assertThat(truncation.run()).containsExactly("book");
            assertThat(count("book")).isEqualTo("0");
        }
        assertThat(truncation.run()).isEmpty();
    }

    @Test
    void numbers_begin_again_when_the_rows_are_gone_already() {
        run("create table book (id " + identity() + ", title varchar(20))", "insert into book (title) values ('a')",
                "delete from book");
        assertThat(truncation("book").run()).isEmpty();
        run("insert into book (title) values ('b')");
        assertThat(query("select id from book")).containsExactly("1");
    }

    @Test
    void cycles_and_references_to_the_own_table_do_not_matter() {
        run("create table husband (id integer primary key, wife integer)",
                "create table wife (id integer primary key, husband integer references husband (id))",
                "create table person (id integer primary key, boss integer references person (id))",
                "insert into husband values (1, 1)", "insert into wife values (1, 1)", "insert into person values (1, 1)",
                "insert into person values (2, 1)");
        closeTheCircle();
        assertThat(truncation("wife", "person", "husband").run()).containsExactlyInAnyOrder("wife", "person", "husband");
        assertThat(List.of(count("wife"), count("person"), count("husband"))).containsOnly("0");
    }

    /** husband.wife becomes a foreign key. */
    abstract void closeTheCircle();

    @Test
    void tables_that_nobody_declares_are_left_alone() {
        run("create table book (id integer primary key)", "create table theirs (id integer primary key)",
                "create table hyperstack_trash (id integer primary key)", "insert into book values (1)",
                "insert into theirs values (1)", "insert into hyperstack_trash values (1)");
        truncation("book", "never_made").run();
        assertThat(count("book")).isEqualTo("0");
        assertThat(count("theirs")).isEqualTo("1");
        assertThat(count("hyperstack_trash")).isEqualTo("1");
    }

    @Test
    void rows_of_others_that_point_to_ours_are_a_refusal_that_names_both_tables() {
        run("create table book (id integer primary key)",
                "create table theirs (id integer primary key, book integer references book (id) on delete cascade)",
                "insert into book values (1)", "insert into theirs values (1, null)");
        Truncation truncation = truncation("book");
        assertThat(truncation.run()).containsExactly("book");
        run("insert into book values (1)", "insert into theirs values (2, 1)");
        assertThatThrownBy(truncation::run)
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.TRUNCATE_REFERENCED))
                .hasMessageContaining("table \"book\" cannot be emptied").hasMessageContaining("table \"theirs\"");
        assertThat(count("theirs")).isEqualTo("2");
        assertThat(count("book")).isEqualTo("1");
    }

    @Test
    void a_counter_gets_its_first_row_again_when_it_has_moved() {
        run("create table book_seq (next_val bigint)", "insert into book_seq values (1)");
        Truncation truncation = truncation(new DeclaredNames(List.of(), List.of(), List.of(new Counter(
                QualifiedName.of("book_seq"), "next_val = 1", List.of("insert into book_seq values (1)")))));
        run("update book_seq set next_val = 51");
        truncation.run();
        assertThat(query("select next_val from book_seq")).containsExactly("1");
        truncation.run();
        assertThat(query("select next_val from book_seq")).containsExactly("1");
    }

    @Test
    void triggers_fire_and_what_they_write_into_other_tables_goes_as_well() {
        run("create table book (id integer primary key)", "create table deleted (id integer)",
                "create table search (id integer)", "insert into book values (1)", "insert into search values (1)");
        onDelete("book", "insert into deleted values (old.id); delete from search where id = old.id;");
        assertThat(truncation("book", "deleted").run()).containsExactly("book");
        assertThat(List.of(count("book"), count("deleted"), count("search"))).containsOnly("0");
    }

    @Test
    void a_trigger_that_refuses_is_put_aside_for_a_moment() {
        run("create table ledger (id integer primary key)", "create table book (id integer primary key)",
                "insert into ledger values (1)", "insert into book values (1)");
        onDelete("ledger", refusal());
        Truncation truncation = truncation("ledger", "book");
        truncation.run();
        assertThat(List.of(count("ledger"), count("book"))).containsOnly("0");
        run("insert into ledger values (2)");
        assertThatThrownBy(() -> run("delete from ledger")).hasMessageContaining("append only");
        truncation.run();
        assertThat(count("ledger")).isEqualTo("0");
    }

    /** A trigger for each row that is deleted. */
    abstract void onDelete(String table, String body);

    /** Says "append only". */
    abstract String refusal();

    @Test
    void a_lock_of_somebody_else_is_a_failure_that_says_so() throws SQLException {
        run("create table book (id integer primary key)", "insert into book values (1)");
        Truncation truncation = truncation("book");
        try (Connection other = open(); Statement statement = other.createStatement()) {
            statement.execute("begin");
            statement.execute("update book set id = 2");
            assertThatThrownBy(() -> shortly("book").run())
                    .isInstanceOfSatisfying(HyperstackException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.TRUNCATE_FAILED))
                    .hasMessageContaining("somebody holds a lock");
            statement.execute("rollback");
        }
        assertThat(truncation.run()).containsExactly("book");
    }

    /** Waits for a lock for a moment only. */
    abstract Truncation shortly(String table);

    @Test
    void a_table_that_came_later_is_not_missed_after_a_new_look() {
        run("create table book (id integer primary key)", "insert into book values (1)");
        Truncation truncation = truncation("book");
        truncation.run();
        run("drop table book");
        assertThatThrownBy(truncation::run).isInstanceOf(HyperstackException.class).hasMessageContaining("book");
        run("create table book (id integer primary key)", "insert into book values (1)");
        assertThat(truncation.run()).containsExactly("book");
    }
}
