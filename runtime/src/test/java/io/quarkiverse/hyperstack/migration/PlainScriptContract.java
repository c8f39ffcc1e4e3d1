package io.quarkiverse.hyperstack.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.internal.jdbc.DriverDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** What holds on each kind of database. */
abstract class PlainScriptContract {

    /** A new database. */
    abstract String jdbcUrl();

    @Test
    void textsCommentsAndPlaceholdersAreWhatTheyAreInSql() throws SQLException {
        long rows = run("""
                -- a comment; with a semicolon
                create table note (id integer primary key, text varchar(100));
                /* another; one */
                insert into note values (1, 'one; two -- three'), (2, '${user} said ''yes'';');
                INSERT INTO note -- in between;
                  SELECT 3, text FROM note WHERE id = 1;
                update note set text = text || '!' where id = 3;
                delete from note where id = 4;

                select count(*) from note
                """);

        assertThat(rows).isEqualTo(4);
        assertThat(column("select text from note order by id")).containsExactly("one; two -- three", "${user} said 'yes';",
                "one; two -- three!");
    }

    @Test
    void aFailureNamesLineAndStatementAndLeavesNothing() throws SQLException {
        run("create table note (id integer primary key, text varchar(100))");

        assertThatThrownBy(() -> run("""
                insert into note values (1, 'one');

                -- the same again
                insert into note
                  values (1, 'two');
                insert into note values (3, 'three');
                """)).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.SEED_STATEMENT_FAILED))
                .hasMessageContainingAll("db/seed.sql failed at line 4, statement 2 of 3: ",
                        "The statement is: insert into note values (1, 'two')", "Fix: correct the statement");
        assertThat(column("select id from note")).isEmpty();
    }

    @Test
    void aTextThatNeverEndsLeavesNothing() throws SQLException {
        run("create table note (id integer primary key, text varchar(100))");

        assertThatThrownBy(
                () -> run("insert into note values (1, 'one');\ninsert into note values (2, 'never ends);\nselect 1;"))
                .isInstanceOf(HyperstackException.class).hasMessageContaining("line 2");
        assertThat(column("select id from note")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit;", "BEGIN TRANSACTION;\nselect 1;\nCOMMIT;",
            "/* all is over */ rollback;", "VACUUM;", "start transaction;"})
    void whatCannotBeRunInOneTransactionIsRefusedBeforeAnythingRuns(String sql) throws SQLException {
        run("create table note (id integer primary key, text varchar(100))");

        assertThatThrownBy(() -> run("insert into note values (7, 'first');\n" + sql))
                .isInstanceOfSatisfying(HyperstackException.class,
                        e -> assertThat(e.problem()).as(e.getMessage()).isEqualTo(Problem.SEED_SCRIPT_UNREADABLE))
                .hasMessageContaining("db/seed.sql");
        assertThat(column("select id from note")).isEmpty();
    }

    @Test
    void aScriptOfCommentsHasNoStatement() throws SQLException {
        assertThat(PlainScript.of("db/seed.sql", "-- nothing yet\n", source()).size()).isZero();
        assertThat(run("")).isZero();
    }

    final long run(String sql) throws SQLException {
        PlainScript script = PlainScript.of("db/seed.sql", sql, source());
        try (Connection connection = source().getConnection()) {
            connection.setAutoCommit(false);
            long rows = script.run(connection);
            connection.commit();
            return rows;
        }
    }

    final List<String> column(String query) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private DataSource source() {
        return new DriverDataSource(Thread.currentThread().getContextClassLoader(), null, jdbcUrl(), null, null);
    }
}
