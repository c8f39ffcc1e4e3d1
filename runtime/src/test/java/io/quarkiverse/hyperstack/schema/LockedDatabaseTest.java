package io.quarkiverse.hyperstack.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.postgresql.PostgresqlDialect;
import io.quarkiverse.hyperstack.test.PostgresDatabase;

class LockedDatabaseTest {

    private static final CreationScript WANTED = new CreationScript(
            List.of("create table book (id bigint not null, title varchar(40), primary key (id))"));

    private final PostgresDatabase database = PostgresDatabase.fresh();
    private final Synchronizer impatient = new Synchronizer(new PostgresqlDialect(Duration.ofMillis(50)));

    @AfterEach
    void dropDatabase() {
        database.drop();
    }

    @Test
    void a_table_that_somebody_reads_for_too_long_is_said_to_be_locked_and_by_whom() throws SQLException {
        database.execute("create table book (id bigint not null, primary key (id))", "insert into book values (1), (2)");
        List<String> before = database.structure();
        try (Connection other = database.open(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set local application_name = 'report'");
            statement.execute("select * from book");

            HyperstackException locked = catchThrowableOfType(HyperstackException.class,
                    () -> impatient.apply(database, WANTED));

            assertThat(locked.problem()).isEqualTo(Problem.DATABASE_LOCKED);
            assertThat(locked).hasMessageMatching("HS104 \"book\": waited 0\\.05 s for a lock to add column \"title\" to table "
                    + "\"book\"; tables are held by process \\d+ \\(postgres, report, idle in transaction since [0-9:]+\\); "
                    + "nothing was changed\\. Fix: let the other program finish or stop it, and start again\\.");
            assertThat(database.structure()).isEqualTo(before);
            other.rollback();
        }
        assertThat(database.synchronizer().apply(database, WANTED).steps()).hasSize(1);
    }

    @Test
    void rows_that_cannot_be_looked_at_are_behind_a_lock_as_well() throws SQLException {
        database.execute("create table book (id bigint not null, title varchar(80), primary key (id))",
                "insert into book values (1, 'One')");
        try (Connection other = database.open(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table book in access exclusive mode");

            HyperstackException locked = catchThrowableOfType(HyperstackException.class,
                    () -> impatient.apply(database, WANTED));

            assertThat(locked.problem()).isEqualTo(Problem.DATABASE_LOCKED);
            assertThat(locked).hasMessageStartingWith("HS104 ");
            other.rollback();
        }
        assertThat(database.synchronizer().apply(database, WANTED).steps()).isNotEmpty();
    }
}
