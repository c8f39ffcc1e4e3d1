package io.quarkiverse.hyperstack.schema.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
import io.quarkiverse.hyperstack.schema.scenario.ScenarioDatabase;
import io.quarkiverse.hyperstack.schema.scenario.SqlFile;

/** What the gate lets through and what it refuses, the same on every kind of database. */
abstract class GateContract {

    private static final String BOOK = "create table book (id integer primary key, title varchar(20), price varchar(10), pages integer)";

    private ScenarioDatabase database;

    abstract ScenarioDatabase emptyDatabase() throws SQLException;

    @BeforeEach
    void fill() throws SQLException {
        database = emptyDatabase();
        try (Connection connection = database.open()) {
            SqlFile.run(connection, List.of(BOOK, "create table note (id integer primary key, text varchar(10))",
                    "create table empty_table (id integer primary key, blank varchar(10))",
                    "insert into book values (1, 'One', '10', 5), (2, 'Two', 'ten', null), (3, 'Three', null, 7), (4, 'Four', '12', 8)",
                    "insert into note values (1, 'a'), (2, 'b')"));
        }
    }

    private Plan plan(DataLoss loss, Hints hints, String... script) {
        return Synchronizer.forJdbcUrl(database.jdbcUrl()).plan(database,
                new Desired(new CreationScript(List.of(script)), hints),
                Rules.wholeDatabase(loss));
    }

    private void refuses(Problem problem, String what, String... script) {
        assertThatThrownBy(() -> plan(DataLoss.REFUSE, Hints.none(), script)).isInstanceOfSatisfying(
                HyperstackException.class, e -> assertThat(e.problem()).isEqualTo(problem)).hasMessageContaining(what);
    }

    private static final String NOTE = "create table note (id integer primary key, text varchar(10))";

    @Test
    void dropped_values_and_rows_are_counted_and_named() {
        refuses(Problem.DATA_LOSS,
                "HS111 the change would lose data: table \"note\" is dropped with 2 rows; table \"book\": 3 of 4 values of column "
                        + "\"pages\" are dropped (id 1, 3, 4)",
                "create table book (id integer primary key, title varchar(20), price varchar(10))");
    }

    @Test
    void an_empty_table_and_a_column_of_nulls_lose_nothing() throws SQLException {
        try (Connection connection = database.open()) {
            SqlFile.run(connection, List.of("update book set pages = null"));
        }

        Plan plan = plan(DataLoss.REFUSE, Hints.none(), NOTE,
                "create table book (id integer primary key, title varchar(20), price varchar(10))");

        assertThat(plan.summary()).containsExactlyInAnyOrder("drop table \"empty_table\"",
                "drop column \"pages\" of table \"book\"");
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void values_that_do_not_convert_are_counted_apart() {
        refuses(Problem.DATA_LOSS, "table \"book\": conversion of \"price\" (" + type("varchar(10)")
                + ") to integer: of 3 values 1 value does not convert (id 2)", NOTE,
                "create table book (id integer primary key, title varchar(20), price integer, pages integer)");
    }

    /** The type in the database's own words. */
    abstract String type(String declared);

    @Test
    void rows_without_a_value_are_a_question_with_three_answers() {
        String[] script = {NOTE,
                "create table book (id integer primary key, title varchar(20), price varchar(10), pages integer, isbn varchar(9) not null)"};

        refuses(Problem.VALUE_MISSING,
                "table \"book\": 4 of 4 rows have no value for the new column \"isbn\", which is NOT NULL (id 1, 2, 3, 4)",
                script);
        refuses(Problem.VALUE_MISSING, "@Backfill(\"sql expression\")", script);
        assertThat(plan(DataLoss.REFUSE, filling("isbn", "'no ' || id"), script).isEmpty()).isFalse();
    }

    @Test
    void nulls_under_a_new_not_null_are_a_question_unless_a_value_is_said() {
        String[] script = {NOTE,
                "create table book (id integer primary key, title varchar(20), price varchar(10), pages integer not null)"};

        refuses(Problem.VALUE_MISSING,
                "table \"book\": 1 of 4 rows have no value for column \"pages\", which takes no NULL any more (id 2)", script);
        assertThat(plan(DataLoss.REFUSE, filling("pages", "0"), script).isEmpty()).isFalse();
    }

    @Test
    void what_cannot_be_done_comes_before_what_would_be_lost() {
        refuses(Problem.ROWS_IN_THE_WAY,
                "table \"book\": 2 of 4 rows break the new check",
                "create table book (id integer primary key, title varchar(20), price varchar(10), pages integer, check (pages > 7))");
    }

    @Test
    void a_value_for_rows_without_one_is_held_against_the_unique_index_that_stays() throws SQLException {
        try (Connection connection = database.open()) {
            SqlFile.run(connection, List.of("create unique index ux_pages on book (pages)",
                    "insert into book values (5, 'Five', '1', null)"));
        }
        String[] script = {NOTE,
                "create table book (id integer primary key, title varchar(20), price varchar(10), pages integer not null)",
                "create unique index ux_pages on book (pages)"};

        assertThatThrownBy(() -> plan(DataLoss.REFUSE, filling("pages", "0"), script))
                .hasMessageContaining("HS101 table \"book\": 2 of 5 rows break the new unique index \"ux_pages\"")
                .hasMessageContaining("(id 2, 5)");
        assertThat(plan(DataLoss.REFUSE, filling("pages", "100 + id"), script).isEmpty()).isFalse();
    }

    private static Hints filling(String column, String sql) {
        return new Hints(new TreeMap<>(), new TreeMap<>(),
                new TreeMap<>(Map.of(new ColumnName(QualifiedName.of("book"), column), sql)), new TreeMap<>());
    }

    @Test
    void the_rows_of_what_is_renamed_are_asked_where_they_are_now() {
        Hints renames = new Hints(new TreeMap<>(Map.of(QualifiedName.of("novel"), List.of(QualifiedName.of("book")))),
                new TreeMap<>(Map.of(new ColumnName(QualifiedName.of("novel"), "sheets"), List.of("pages"))), new TreeMap<>(),
                new TreeMap<>());

        assertThatThrownBy(() -> plan(DataLoss.REFUSE, renames, NOTE,
                "create table novel (id integer primary key, title varchar(20), price varchar(10), sheets integer not null)"))
                .hasMessageContaining("table \"novel\": 1 of 4 rows have no value for column \"sheets\"")
                .hasMessageContaining("(id 2)");
    }

    @Test
    void a_plan_that_puts_values_into_the_trash_says_so() {
        Plan plan = plan(DataLoss.TRASH, Hints.none(), NOTE,
                "create table book (id integer primary key, title varchar(20), price varchar(10))");

        assertThat(plan.notes()).containsExactly(
                "in the trash: table \"book\": 3 of 4 values of column \"pages\" are dropped (id 1, 3, 4)");
    }
}
