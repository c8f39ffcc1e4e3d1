package io.quarkiverse.hyperstack.copy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.StoredValues;

/** Databases that tests copy from and to, by their URLs. */
final class Copies {

    private static final CopyRequest.Others OTHERS = new CopyRequest.Others(Set.of("flyway_schema_history"),
            Duration.ofMinutes(1));

    private Copies() {
    }

    static String sqlite(Path folder, String name, String... statements) {
        String url = "jdbc:sqlite:" + folder.resolve(name);
        run(url, statements);
        return url;
    }

    static void run(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The rows of a query, the values between bars. */
    static List<String> rows(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                lines.add(String.join("|", values));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    static CopyResult copy(String from, String to) {
        return copy(from, to, CopyRequest.Into.EMPTY, null);
    }

    static CopyResult copy(String from, String to, CopyRequest.Into into, @Nullable Path skipped) {
        return new DatabaseCopy(request(from, to, into, skipped), CopyListener.NONE).run(() -> {
        });
    }

    static CopyRequest request(String from, String to, CopyRequest.Into into, @Nullable Path skipped) {
        return new CopyRequest(endpoint("--from", from), endpoint("the target", to), into, skipped,
                new Values(ZoneOffset.UTC, StoredValues.none()), OTHERS);
    }

    static Endpoint endpoint(String called, String url) {
        return new Endpoint(called, url, () -> DriverManager.getConnection(url));
    }

    static CopyResult copy(String from, String to, Values values) {
        CopyRequest request = request(from, to, CopyRequest.Into.EMPTY, null);
        return new DatabaseCopy(new CopyRequest(request.source(), request.target(), request.into(), null, values, OTHERS),
                CopyListener.NONE).run(() -> {
                });
    }
}
