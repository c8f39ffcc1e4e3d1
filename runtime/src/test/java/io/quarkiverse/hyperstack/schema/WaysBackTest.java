package io.quarkiverse.hyperstack.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.scenario.ScenarioDatabase;
import io.quarkiverse.hyperstack.schema.scenario.SqlFile;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteFileDatabase;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

/** Going back to a structure from before a rename, which says nothing of the rename, and forward again. */
class WaysBackTest {

    private static final Rules RULES = Rules.of("unit", DataLoss.TRASH);

    private static final Desired BEFORE = Desired.of(new CreationScript(List.of(
            "create table author (id integer not null primary key, name varchar(40))",
            "create table book (id integer not null primary key, pages varchar(10), author_id integer references author)")));

    /** Another table name and another column in one, another column name and another type in the other. */
    private static final Desired AFTER = new Desired(
            new CreationScript(List.of(
                    "create table writer (id integer not null primary key, name varchar(40), born integer)",
                    "create table book (id integer not null primary key, sheets integer not null, writer_id integer references writer)")),
            new Hints(new TreeMap<>(Map.of(QualifiedName.of("writer"), List.of(QualifiedName.of("author")))),
                    new TreeMap<>(Map.of(new ColumnName(QualifiedName.of("book"), "sheets"), List.of("pages"),
                            new ColumnName(QualifiedName.of("book"), "writer_id"), List.of("author_id"))),
                    new TreeMap<>(), new TreeMap<>()));

    @TempDir
    Path folder;

    private static Plan apply(ScenarioDatabase database, Desired desired) {
        return Synchronizer.forJdbcUrl(database.jdbcUrl()).apply(database, desired, RULES);
    }

    private static void goesBackAndForth(ScenarioDatabase database) throws SQLException {
        apply(database, BEFORE);
        try (Connection connection = database.open()) {
            SqlFile.run(connection, List.of("insert into author values (1, 'Ada'), (2, 'Grace')",
                    "insert into book values (1, '10', 1), (2, '250', 2)"));
        }
        for (int turn = 0; turn < 3; turn++) {
            apply(database, AFTER);
            assertThat(
                    rows(database, "select b.id, b.sheets, w.name from book b join writer w on w.id = b.writer_id order by 1"))
                    .containsExactly("1 10 Ada", "2 250 Grace");
            assertThat(apply(database, AFTER).isEmpty()).isTrue();

            Plan back = apply(database, BEFORE);

            assertThat(back.renames().isEmpty()).isFalse();
            assertThat(
                    rows(database, "select b.id, b.pages, a.name from book b join author a on a.id = b.author_id order by 1"))
                    .containsExactly("1 10 Ada", "2 250 Grace");
            assertThat(apply(database, BEFORE).isEmpty()).isTrue();
        }
    }

    private static List<String> rows(ScenarioDatabase database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getString(2) + " " + result.getString(3));
            }
        }
        return rows;
    }

    @Test
    void sqlite_finds_the_rows_under_their_former_names() throws SQLException {
        goesBackAndForth(new SqliteFileDatabase(folder.resolve("back.sqlite")));
    }

    @Test
    void postgresql_finds_the_rows_under_their_former_names() throws SQLException {
        PostgresDatabase database = PostgresDatabase.fresh();
        goesBackAndForth(database);
        database.drop();
    }

    @Test
    void a_new_thing_beside_a_renamed_one_is_no_way_back() throws SQLException {
        ScenarioDatabase database = new SqliteFileDatabase(folder.resolve("beside.sqlite"));
        apply(database, BEFORE);
        apply(database, AFTER);
        List<String> both = new ArrayList<>(AFTER.script().statements());
        both.set(1, both.get(1).replace("sheets integer not null,", "sheets integer not null, pages varchar(10),"));

        Plan plan = apply(database, new Desired(new CreationScript(both), Hints.none()));

        assertThat(plan.renames().isEmpty()).isTrue();
        assertThat(plan.summary()).containsExactly("add column \"pages\" to table \"book\"");
    }
}
