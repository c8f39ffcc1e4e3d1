package io.quarkiverse.hyperstack.schema.trash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.hyperstack.schema.CreationScript;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.TrashCan;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.postgresql.PostgresqlDialect;
import io.quarkiverse.hyperstack.schema.sqlite.SqliteDialect;
import io.quarkiverse.hyperstack.test.PostgresServer;

/** A database of either kind, opened as an application would. */
record TrashDatabase(String jdbcUrl, Dialect dialect) {

    static TrashDatabase sqlite(Path folder) {
        return new TrashDatabase("jdbc:sqlite:" + folder.resolve("trash.sqlite") + "?foreign_keys=on", new SqliteDialect());
    }

    static TrashDatabase postgresql() {
        return new TrashDatabase(PostgresServer.shared().freshDatabase(), new PostgresqlDialect());
    }

    boolean isSqlite() {
        return jdbcUrl.startsWith("jdbc:sqlite");
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }

    void run(String... statements) {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Synchronizes with a structure as a persistence unit would in dev. */
    Plan synchronize(String... script) {
        return synchronize(Rules.of("unit", DataLoss.TRASH), script);
    }

    Plan synchronize(Rules rules, String... script) {
        return Synchronizer.forJdbcUrl(jdbcUrl).apply(this::open, Desired.of(new CreationScript(List.of(script))), rules);
    }

    /** The numbers of the entries, what they are of, and how many rows they have. */
    List<String> trash() {
        return TrashCan.forJdbcUrl(jdbcUrl).list(this::open).stream()
                .map(entry -> entry.id() + " " + entry.object() + " " + entry.rows()).toList();
    }

    /** The rows of a query, values separated by {@code |}. */
    List<String> query(String sql) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                lines.add(String.join("|", values));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
        return lines;
    }
}
