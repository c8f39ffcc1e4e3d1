package io.quarkiverse.hyperstack.copy;

import static io.quarkiverse.hyperstack.copy.Copies.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.copy.CopyListener.Stage;
import io.quarkiverse.hyperstack.test.PostgresServer;

/** What happens to a copy while it goes on. */
class MeanwhileTest {

    private static final String[] TABLES = {"create table book (id bigint primary key, title varchar(20))",
            "create table page (id bigint primary key, book_id bigint references book)"};

    @TempDir
    Path folder;
    private final String target = PostgresServer.shared().freshDatabase();

    @AfterEach
    void goOn() {
        Thread.interrupted();
    }

    private String file(String name) {
        return Copies.sqlite(folder, name, "pragma journal_mode = wal", TABLES[0], TABLES[1], "insert into book"
                + " with recursive n(i) as (values (1) union all select i + 1 from n where i < 20000) select i, 'book ' || i from n",
                "insert into page select id, id from book where id <= 10");
    }

    private void copy(String source, String into, @Nullable Path skipped, CopyListener listener) {
        new DatabaseCopy(Copies.request(source, into, CopyRequest.Into.REPLACED, skipped), listener).run(() -> {
        });
    }

    /** Does something when a stage is first heard of. */
    private static CopyListener at(Stage awaited, Runnable action) {
        Set<Stage> seen = EnumSet.noneOf(Stage.class);
        return (stage, table, rows, total) -> {
            if (seen.add(stage) && stage == awaited) {
                action.run();
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void whoeverStopsItGetsTheTargetAsItWas(Stage stage) {
        Copies.run(target, TABLES);
        Copies.run(target, "insert into book values (7, 'before')");
        String file = Copies.sqlite(folder, "b.db", TABLES);
        Copies.run(file, "insert into book values (7, 'before')");
        String source = file("a.db");
        Copies.run(source, "update book set title = 'a title that is longer than the column' where id between 2 and 9000");
        Path aside = folder.resolve("aside.jsonl");
        Thread thread = Thread.currentThread();

        for (String into : new String[]{target, file}) {
            assertThatThrownBy(() -> copy(source, into, aside, at(stage, thread::interrupt)))
                    .extracting("problem").isEqualTo(Problem.COPY_INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(rows(into, "select * from book")).containsExactly("7|before");
            assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("aside"));
        }
    }

    @Test
    void aSourceThatIsWrittenToComesOverAsItWasAtTheBeginning() {
        Copies.run(target, TABLES);
        String source = file("a.db");
        String server = PostgresServer.shared().freshDatabase();
        Copies.run(server, TABLES);

        copy(source, target, null, at(Stage.CHECKING, () -> Copies.run(source, "insert into book values (99999, 'late')",
                "insert into page values (99999, 99999)", "delete from page where id = 1")));
        assertThat(rows(target, "select count(*), max(id) from book")).containsExactly("20000|20000");
        assertThat(rows(target, "select count(*), min(id) from page")).containsExactly("10|1");

        copy(target, server, null, at(Stage.CHECKING, () -> Copies.run(target, "insert into book values (99999, 'late')",
                "insert into page values (99999, 99999)", "delete from page where id = 1")));
        assertThat(rows(server, "select count(*), max(id) from book")).containsExactly("20000|20000");
        assertThat(rows(server, "select count(*), min(id) from page")).containsExactly("10|1");
    }

    @Test
    void aServerThatEndsIdleSessionsLetsItsSourceWait() {
        String source = PostgresServer.shared().freshDatabase();
        Copies.run(source, TABLES);
        Copies.run(target, TABLES);
        Copies.run(source, "insert into book values (1, 'a')", "do $$ begin execute format("
                + "'alter database %I set idle_in_transaction_session_timeout = %L', current_database(), '1h'); end $$");
        List<Connection> sources = new ArrayList<>();
        List<String> timeouts = new ArrayList<>();
        CopyRequest request = Copies.request(source, target, CopyRequest.Into.EMPTY, null);
        Endpoint watched = new Endpoint("--from", source, () -> {
            sources.add(request.source().connections().open());
            return sources.get(0);
        });

        new DatabaseCopy(new CopyRequest(watched, request.target(), request.into(), null, request.values(), request.others()),
                at(Stage.VERIFYING, () -> timeouts.add(timeout(sources.get(0))))).run(() -> {
                });

        assertThat(rows(source, "show idle_in_transaction_session_timeout")).containsExactly("1h");
        assertThat(timeouts).containsExactly("0");
    }

    private static String timeout(Connection connection) {
        try {
            return Sql.texts(connection, "show idle_in_transaction_session_timeout").get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
