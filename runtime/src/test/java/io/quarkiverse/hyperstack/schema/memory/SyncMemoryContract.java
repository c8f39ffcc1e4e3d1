package io.quarkiverse.hyperstack.schema.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.Dialect.Access;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Managed;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Unhandled;

/** What is true of the memory of every kind of database. */
abstract class SyncMemoryContract {

    static final Plan NOTHING = new Plan(List.of(), Renames.none(), List.of(), List.of(), List.of(), List.of());
    private static final Managed SHELF = managed("table shelf", "column shelf id");

    abstract Dialect dialect();

    /** A connection in auto-commit mode to the test's own database. */
    abstract Connection open() throws SQLException;

    static Managed managed(String... objects) {
        return Managed.only(
                Stream.of(objects).map(name -> new Managed.Item(Managed.Kind.COLUMN, QualifiedName.of("book"), name)).toList());
    }

    static Synchronization synchronization(String wanted) {
        return Synchronization.of(wanted, Set.of(), SHELF, NOTHING);
    }

    final void run(String... statements) throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    final void synchronize(String owner, Synchronization synchronization, String... changes) throws SQLException {
        try (Connection connection = open()) {
            dialect().inTransaction(connection, Access.WRITE, () -> {
                try (Statement statement = connection.createStatement()) {
                    for (String sql : changes) {
                        statement.execute(sql);
                    }
                }
                new SyncMemory(connection, dialect().memorySql()).write(owner, synchronization, null);
                return true;
            });
        }
    }

    final boolean isUnchanged(String owner, String wanted) throws SQLException {
        try (Connection connection = open()) {
            return new SyncMemory(connection, dialect().memorySql()).unchanged(owner, Expectation.of(wanted)).isPresent();
        }
    }

    @Test
    void a_database_that_was_never_synchronized_remembers_nothing() throws SQLException {
        try (Connection connection = open()) {
            SyncMemory memory = new SyncMemory(connection, dialect().memorySql());

            assertThat(memory.unchanged("default", Expectation.of("1"))).isEmpty();
            assertThat(dialect().inTransaction(connection, Access.READ, () -> memory.managed("default"))).isEmpty();
        }
    }

    @Test
    void what_the_synchronization_itself_changed_is_part_of_what_is_remembered() throws SQLException {
        synchronize("default", synchronization("1"), "create table shelf (id integer primary key)",
                "insert into shelf values (1)");

        assertThat(isUnchanged("default", "1")).isTrue();
    }

    @Test
    void another_wanted_structure_is_a_change() throws SQLException {
        synchronize("default", synchronization("1"));

        assertThat(isUnchanged("default", "2")).isFalse();
    }

    @Test
    void the_source_of_what_is_wanted_tells_it_until_something_else_is_wanted() throws SQLException {
        synchronize("default", synchronization("1"), "create table shelf (id integer primary key)");
        try (Connection connection = open()) {
            SyncMemory memory = new SyncMemory(connection, dialect().memorySql());
            assertThat(memory.unchanged("default", Expectation.of("build a"))).isEmpty();

            memory.writeSource("default", "2", "build b");
            assertThat(memory.unchanged("default", Expectation.of("build b"))).as("somebody else wanted 2").isEmpty();
            memory.writeSource("default", "1", "build a");
            assertThat(memory.unchanged("default", Expectation.of("build a"))).isPresent();
            assertThat(memory.unchanged("default", Expectation.of("1"))).isPresent();
        }
        synchronize("default", synchronization("2"));
        assertThat(isUnchanged("default", "build a")).isFalse();
        assertThat(isUnchanged("default", "2")).isTrue();
    }

    @Test
    void the_same_differences_are_reported_again() throws SQLException {
        Plan plan = new Plan(List.of(), Renames.none(), List.of(new Unhandled("column shelf.a\tb", "has\nC:\\new as default"),
                new Unhandled("view v", "")), List.of(QualifiedName.of("old"), new QualifiedName("other", "older")),
                List.of(), List.of());
        synchronize("default", Synchronization.of("1", Set.of(), SHELF, plan));

        try (Connection connection = open()) {
            assertThat(new SyncMemory(connection, dialect().memorySql()).unchanged("default", Expectation.of("1")))
                    .contains(plan);
        }
    }

    @Test
    void what_was_declared_comes_back_inside_a_transaction() throws SQLException {
        Managed odd = managed("table shelf", "column shelf a\nb\tc\\d", "");
        synchronize("default", Synchronization.of("1", Set.of(), odd, NOTHING));
        synchronize("empty", Synchronization.of("1", Set.of(), managed(), NOTHING));

        try (Connection connection = open()) {
            SyncMemory memory = new SyncMemory(connection, dialect().memorySql());
            assertThat(dialect().inTransaction(connection, Access.WRITE, () -> memory.managed("default"))).contains(odd);
            assertThat(dialect().inTransaction(connection, Access.READ, () -> memory.managed("empty"))).contains(managed());
            assertThat(dialect().inTransaction(connection, Access.READ, () -> memory.managed("nobody"))).isEmpty();
        }
    }

    @Test
    void a_synchronization_that_is_rolled_back_leaves_no_memory() throws SQLException {
        try (Connection connection = open()) {
            SyncMemory memory = new SyncMemory(connection, dialect().memorySql());
            dialect().inTransaction(connection, Access.READ, () -> {
                memory.write("default", synchronization("1"), null);
                return true;
            });

            assertThat(memory.unchanged("default", Expectation.of("1"))).isEmpty();
        }
    }

    @Test
    void owners_of_one_database_remember_apart_and_settle_after_one_look_each() throws SQLException {
        synchronize("first", Synchronization.of("1", Set.of(), SHELF, NOTHING), "create table shelf (id integer primary key)");
        synchronize("second", Synchronization.of("2", Set.of(), managed("table book"), NOTHING),
                "create table book (id integer primary key)");

        assertThat(isUnchanged("first", "1")).isFalse();
        assertThat(isUnchanged("second", "2")).isTrue();
        synchronize("first", synchronization("1"));
        assertThat(isUnchanged("first", "1")).isTrue();
        assertThat(isUnchanged("second", "2")).isTrue();
        try (Connection connection = open()) {
            assertThat(new SyncMemory(connection, dialect().memorySql()).managed("second")).contains(managed("table book"));
        }
    }

    @Test
    void a_trash_that_is_too_old_and_a_table_without_rows_are_something_to_do() throws SQLException {
        Instant since = Instant.parse("2026-01-31T12:00:00.123456Z");
        try (Connection connection = open()) {
            SyncMemory memory = new SyncMemory(connection, dialect().memorySql());
            dialect().inTransaction(connection, Access.WRITE, () -> {
                connection.createStatement().execute("create table ids (next_val bigint)");
                memory.write("default", synchronization("1"), since);
                return true;
            });
            List<String> ids = Collections.nCopies(1_500, "ids");

            assertThat(memory.unchanged("default", new Expectation("1", since.minusSeconds(1), List.of()))).isPresent();
            assertThat(memory.unchanged("default", new Expectation("1", since.plusSeconds(1), List.of()))).isEmpty();
            assertThat(memory.unchanged("default", new Expectation("1", Instant.EPOCH, ids))).isEmpty();
            run("insert into ids values (1)");
            assertThat(memory.unchanged("default", new Expectation("1", Instant.EPOCH, ids))).isPresent();
            assertThat(memory.unchanged("default", new Expectation("1", Instant.EPOCH, List.of("gone")))).isEmpty();
        }
    }

    @Test
    void what_an_earlier_version_remembered_is_not_forgotten() throws SQLException {
        for (List<String> later : List.of(List.of("tables"), List.of("tables", "trash_since"))) {
            run("drop table if exists hyperstack_sync");
            synchronize("first", synchronization("1"));
            for (String column : later) {
                run("alter table hyperstack_sync drop column " + column);
            }
            assertThatItIsNotForgotten();
        }
    }

    private void assertThatItIsNotForgotten() throws SQLException {
        try (Connection connection = open()) {
            SyncMemory memory = new SyncMemory(connection, dialect().memorySql());
            assertThat(dialect().inTransaction(connection, Access.READ, () -> memory.managed("first"))).contains(SHELF);
            assertThat(dialect().inTransaction(connection, Access.READ, () -> memory.remembered("first")).orElseThrow()
                    .tables().isEmpty()).isTrue();
        }
        synchronize("second", synchronization("2"));
        synchronize("first", synchronization("1"));
        assertThat(isUnchanged("first", "1")).isTrue();
        assertThat(isUnchanged("second", "2")).isTrue();
    }

    @Test
    void every_change_made_by_hand_is_noticed() throws SQLException {
        beforeHand();
        synchronize("default", Synchronization.of("1", Set.of("other"), SHELF, NOTHING));

        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            SyncMemory memory = new SyncMemory(connection, dialect().memorySql());
            for (String change : changesByHand()) {
                assertThat(memory.unchanged("default", Expectation.of("1"))).as("before " + change).isPresent();
                statement.execute("begin");
                statement.execute(change);
                assertThat(memory.unchanged("default", Expectation.of("1"))).as("after " + change).isEmpty();
                statement.execute("rollback");
            }
        }
    }

    @Test
    void what_is_no_change_of_the_structure_does_not_matter() throws SQLException {
        beforeHand();
        synchronize("default", Synchronization.of("1", Set.of("other"), SHELF, NOTHING));

        for (String statement : changesOfNoMatter()) {
            run(statement);
            assertThat(isUnchanged("default", "1")).as("after " + statement).isTrue();
        }
    }

    /** Creates what the changes are about. */
    abstract void beforeHand() throws SQLException;

    abstract List<String> changesByHand();

    abstract List<String> changesOfNoMatter();
}
