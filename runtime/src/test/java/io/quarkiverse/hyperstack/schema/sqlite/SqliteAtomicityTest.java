package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Step;

class SqliteAtomicityTest {

    private static final String AUTHOR = "create table author (id integer primary key autoincrement, name text)";
    private static final String BOOK = "create table book (id integer primary key, author_id bigint not null references author (id) on delete cascade)";

    @TempDir
    Path folder;

    private SqliteFileDatabase database;
    private Synchronizer synchronizer;

    @BeforeEach
    void fill() throws SQLException {
        database = new SqliteFileDatabase(folder.resolve("atomic.sqlite"));
        synchronizer = Synchronizer.forJdbcUrl(database.jdbcUrl());
        database.run(AUTHOR, BOOK, "create table hyperstack_name (id integer)",
                "create trigger author_added after insert on author begin update author set name = upper(name); end",
                "insert into author (name) values ('Ada'), ('Grace'), ('gone')", "delete from author where id = 3",
                "insert into book values (1, 1), (2, 2)");
    }

    @Test
    void a_failure_after_a_rebuild_leaves_everything_as_it_was() throws SQLException {
        List<String> before = database.dump();
        CreationScript desired = new CreationScript(List.of(
                "create table author (id integer primary key autoincrement, name text unique)", BOOK,
                "create table another (id integer primary key)", "create index hyperstack_name on book (author_id)"));

        assertThatThrownBy(() -> synchronizer.apply(database, desired)).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.STATEMENT_FAILED)).hasMessageStartingWith("HS102 \"book\": ")
                .hasMessageContaining("CREATE INDEX \"hyperstack_name\" ON \"book\" (author_id)");
        assertThat(database.dump()).isEqualTo(before);
        assertThat(database.query("select id from book")).containsExactly("1", "2");
    }

    @Test
    void references_that_a_change_breaks_undo_it() throws SQLException {
        refusesToBreak("1 references would be broken: row 2 of table \"book\" points at nothing in \"author\"");
    }

    @Test
    void every_reference_counts_where_rows_have_no_number_and_some_are_broken_already() throws SQLException {
        database.run("pragma foreign_keys = off",
                "create table prize (name text primary key, author_id bigint references author (id)) without rowid",
                "insert into prize values ('a', 77), ('b', 2), ('c', 2)");

        refusesToBreak("3 references would be broken: one more row (2) of table \"prize\" points at nothing in \"author\"");
    }

    private void refusesToBreak(String what) throws SQLException {
        List<String> before = database.dump();
        SqliteDialect dialect = new SqliteDialect();
        try (Connection connection = database.open()) {
            Table author = dialect.read(connection, Set.of()).tables().get(QualifiedName.of("author"));
            Step step = new Step("delete from author where id = 2", "lose an author", new Change.DropTable(author));

            assertThatThrownBy(() -> dialect.inTransaction(connection, Access.WRITE, () -> {
                dialect.execute(connection, List.of(step), SqliteAtomicityTest::run);
                return true;
            })).isInstanceOfSatisfying(HyperstackException.class,
                    e -> assertThat(e.problem()).isEqualTo(Problem.REFERENCES_BROKEN)).hasMessageContaining(what);
        }
        assertThat(database.dump()).isEqualTo(before);
    }

    private static void run(Connection connection, Step step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(step.sql());
        }
    }

    @Test
    void a_plan_changes_nothing_and_an_empty_plan_writes_nothing() throws SQLException, IOException {
        byte[] before = Files.readAllBytes(database.file());

        Plan shown = synchronizer.plan(database,
                Desired.of(new CreationScript(List.of("create table other (id integer primary key)"))),
                Rules.of("somebody", DataLoss.REFUSE));
        Plan done = synchronizer.apply(database, new CreationScript(List.of(AUTHOR, BOOK)));

        assertThat(shown.steps()).hasSize(1);
        assertThat(shown.undeclaredTables()).hasToString("[author, book]");
        assertThat(done.isEmpty()).isTrue();
        assertThat(done.unhandled()).isEmpty();
        assertThat(Files.readAllBytes(database.file())).isEqualTo(before);
    }

    @Test
    void the_connection_is_left_as_it_was() throws SQLException {
        try (Connection connection = database.open()) {
            ConnectionSource shared = () -> new UnclosedConnection(connection).proxy();

            synchronizer.apply(shared, new CreationScript(
                    List.of("create table author (id integer primary key autoincrement, name text unique)", BOOK)));

            assertThat(UnclosedConnection.pragma(connection, "foreign_keys")).isEqualTo(1);
            assertThat(UnclosedConnection.pragma(connection, "legacy_alter_table")).isZero();
            assertThat(UnclosedConnection.pragma(connection, "busy_timeout")).isEqualTo(10_000);
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void a_connection_that_is_inside_a_transaction_is_refused() throws SQLException {
        List<String> before = database.dump();
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            statement.execute("begin");

            assertThatThrownBy(() -> synchronizer.apply(() -> new UnclosedConnection(connection).proxy(),
                    new CreationScript(List.of(AUTHOR, BOOK, "create table other (id integer primary key)"))))
                    .hasMessageContaining("the connection is inside a transaction");
        }
        assertThat(database.dump()).isEqualTo(before);
    }
}
