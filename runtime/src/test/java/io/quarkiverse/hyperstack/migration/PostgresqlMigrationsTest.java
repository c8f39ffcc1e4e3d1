package io.quarkiverse.hyperstack.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.test.PostgresServer;

class PostgresqlMigrationsTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private static final String LOCKS = "select count(*)::text from pg_locks where locktype = 'advisory' and database ="
            + " (select oid from pg_database where datname = current_database())";

    @TempDir
    Path directory;

    private final String url = PostgresServer.shared().freshDatabase();
    private MigrationFolder files;
    private final Progress progress = new Progress();

    @BeforeEach
    void oneFile() {
        files = new MigrationFolder(directory);
        files.write("V1__books.sql", "create table book (id bigint primary key);\n");
    }

    private Migrations migrations() {
        return migrations(url);
    }

    private Migrations migrations(String database) {
        return new Migrations(files.configuration(database, null, null).load());
    }

    @Test
    void filesAreAppliedOnce() {
        assertThat(migrations().migrate(TIMEOUT, progress)).isEqualTo(1);
        assertThat(migrations().migrate(TIMEOUT, progress)).isZero();
        assertThat(progress.files()).containsExactly("V1__books.sql");
        assertThat(migrations().status()).extracting(MigrationRow::state).containsExactly(FileState.APPLIED);
    }

    @Test
    void aFailingStatementIsNamedWithLineAndSqlStateAndChangesNothing() throws SQLException {
        migrations().migrate(TIMEOUT, progress);
        files.write("V2__broken.sql", "create table half (id bigint);\ninsert into nowhere values (1);\n");

        assertThatThrownBy(() -> migrations().migrate(TIMEOUT, progress)).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.MIGRATION_FAILED)).hasMessageContaining(
                        "V2__broken.sql failed at line 2")
                .hasMessageContaining("SQL state 42P01")
                .hasMessageContaining("rolled back");

        assertThat(query("select to_regclass('half')::text")).isNull();
        assertThat(query("select count(*)::text from flyway_schema_history")).isEqualTo("1");
    }

    @Test
    void theHolderOfTheLockIsNamedAndWaitedFor() throws SQLException {
        migrations().migrate(TIMEOUT, progress);
        files.write("V2__slow.sql", Gate.PASS);
        files.write("V3__more.sql", "select 1;");
        CompletableFuture<Integer> slow;
        CompletableFuture<Integer> waiting;
        try (Gate gate = Gate.shut(url)) {
            slow = CompletableFuture.supplyAsync(() -> migrations().migrate(TIMEOUT, new Progress()));
            await().atMost(TIMEOUT).until(() -> !"0".equals(query(LOCKS)));
            waiting = CompletableFuture.supplyAsync(() -> migrations().migrate(TIMEOUT, progress));
            await().atMost(TIMEOUT).until(() -> !progress.holders().isEmpty());
        }

        assertThat(slow.join() + waiting.join()).isEqualTo(2);
        assertThat(progress.holders()).singleElement().asString().contains("backend ").contains("connected since");
        assertThat(query("select count(*)::text from flyway_schema_history")).isEqualTo("3");
    }

    @Test
    void aLockThatIsNeverReleasedEndsTheWait() throws SQLException {
        migrations().migrate(TIMEOUT, progress);
        files.write("V2__slow.sql", Gate.PASS);
        CompletableFuture<Integer> slow;
        try (Gate gate = Gate.shut(url)) {
            slow = CompletableFuture.supplyAsync(() -> migrations().migrate(TIMEOUT, new Progress()));
            await().atMost(TIMEOUT).until(() -> !"0".equals(query(LOCKS)));

            assertThatThrownBy(() -> migrations().migrate(Duration.ofSeconds(1), progress)).isInstanceOfSatisfying(
                    HyperstackException.class,
                    e -> assertThat(e.problem()).as(e.getMessage()).isEqualTo(Problem.MIGRATION_LOCK));
        }
        assertThat(slow.join()).isEqualTo(1);
    }

    @Test
    void badCredentialsAnUnknownDatabaseAndASilentServerAreSaidWithoutThePassword() throws IOException {
        assertThatThrownBy(migrations(url.replace("user=postgres", "user=nobody&password=hunter2"))::status)
                .satisfies(PostgresqlMigrationsTest::isUnreachable).hasMessageContaining("SQL state 28");
        assertThatThrownBy(migrations(url.replace("?", "x?password=hunter2&"))::status)
                .satisfies(PostgresqlMigrationsTest::isUnreachable).hasMessageContaining("SQL state 3D000")
                .hasMessageContaining("create the database");
        int silent;
        try (ServerSocket socket = new ServerSocket(0)) {
            silent = socket.getLocalPort();
        }
        assertThatThrownBy(migrations(url.replace(":" + PostgresServer.shared().port(), ":" + silent))::status)
                .satisfies(PostgresqlMigrationsTest::isUnreachable).hasMessageContaining("SQL state 08001")
                .hasMessageContaining("that the server runs");
    }

    @Test
    void aReadOnlyDatabaseIsSaid() {
        String name = url.replaceAll(".*/|\\?.*", "");
        PostgresServer.shared().execute(url, "alter database " + name + " set default_transaction_read_only = on");

        assertThatThrownBy(() -> migrations().migrate(TIMEOUT, progress)).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).as(e.getMessage()).isEqualTo(Problem.DATABASE_READ_ONLY));
    }

    private static void isUnreachable(Throwable failure) {
        assertThat(failure).isInstanceOfSatisfying(HyperstackException.class,
                e -> assertThat(e.problem()).isEqualTo(Problem.DATABASE_UNREACHABLE)).hasMessageNotContaining("hunter2");
    }

    /** The first column of a query. */
    private @Nullable String query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
