package io.quarkiverse.hyperstack.schema.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;

class SqliteTortureTest {

    @TempDir
    Path folder;

    @Test
    void every_change_of_one_property_keeps_everything_else() throws SQLException, IOException {
        SqliteFileDatabase prepared = new SqliteFileDatabase(folder.resolve("prepared.sqlite"));
        TortureDatabase.fill(prepared);
        Map<String, List<String>> before;
        try (Connection connection = prepared.open()) {
            before = TortureDatabase.seen(connection, "label");
        }
        assertThat(before.get("integrity")).containsExactly("ok");
        assertThat(before.get("broken references")).hasSize(2);
        assertThat(before.get("marks")).containsExactly("item" + (TortureDatabase.ROWS + 3));
        List<TortureChange> changes = TortureChange.all();
        Map<String, String> failures = new TreeMap<>();
        for (TortureChange change : changes) {
            Path file = Files.copy(prepared.file(), folder.resolve("tortured.sqlite"));
            String failure = failure(new SqliteFileDatabase(file), change, before);
            if (failure != null) {
                failures.put(change.name(), failure);
            }
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(file + suffix));
            }
        }

        System.out.println("Rebuild torture test: " + (changes.size() - failures.size()) + " of " + changes.size()
                + " changes kept everything else");
        assertThat(failures).isEmpty();
    }

    private static String failure(SqliteFileDatabase database, TortureChange change, Map<String, List<String>> before)
            throws SQLException {
        Synchronizer synchronizer = Synchronizer.forJdbcUrl(database.jdbcUrl());
        Rules rules = Rules.wholeDatabase(DataLoss.REFUSE);
        List<Connection> pool = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                pool.add(database.open());
                use(pool.get(i));
            }
            Plan plan = synchronizer.apply(database, change.desired(), rules);
            if (plan.isEmpty()) {
                return "nothing was done";
            }
            for (Connection connection : pool) {
                use(connection);
            }
            String different = different(before, TortureDatabase.seen(pool.get(0), change.label()), change);
            if (different != null) {
                return different;
            }
            Plan second = synchronizer.plan(database, change.desired(), rules);
            return second.isEmpty() ? null : "the second plan: " + second.steps();
        } catch (HyperstackException | SQLException e) {
            return String.valueOf(e.getMessage());
        } finally {
            for (Connection connection : pool) {
                connection.close();
            }
        }
    }

    /** What an application does with a connection of its pool. */
    private static void use(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into child_cascade (item_id, note) values (5, 'for a moment')");
            statement.executeQuery("select count(*) from shown_twice where shown_label = '35'").close();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String different(Map<String, List<String>> before, Map<String, List<String>> after, TortureChange change) {
        for (Map.Entry<String, List<String>> entry : before.entrySet()) {
            // SQLite writes a renamed column in quotes wherever it stands
            List<String> now = after.get(entry.getKey()).stream().map(line -> line.replace("\"caption\"", "label")).toList();
            if (!change.changed().contains(entry.getKey()) && !now.equals(entry.getValue())) {
                return entry.getKey() + ": " + now + " instead of " + entry.getValue();
            }
        }
        return null;
    }
}
