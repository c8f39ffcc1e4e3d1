package io.quarkiverse.hyperstack.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.ContributableMatcher;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.ConnectionSource;

/**
 * What a table of generated ids starts with. It is data, so it is no part of the structure.
 *
 * @param insertsByTable the statements by the table they fill, named as in SQL
 * @param others statements of the whole database, which only a new database runs
 */
record FirstRows(Map<String, List<String>> insertsByTable, List<String> others) {

    static FirstRows of(Metadata metadata, ContributableMatcher contributors, SqlStringGenerationContext context) {
        Map<String, List<String>> inserts = new LinkedHashMap<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                List<String> statements = table.getInitCommands(context).stream().flatMap(FirstRows::statements).distinct()
                        .toList();
                if (!statements.isEmpty() && table.isPhysicalTable() && contributors.matches(table)) {
                    inserts.put(context.format(table.getQualifiedTableName()), statements);
                }
            }
        }
        return new FirstRows(inserts,
                metadata.getDatabase().getInitCommands().stream().flatMap(FirstRows::statements).toList());
    }

    private static Stream<String> statements(InitCommand command) {
        return Arrays.stream(command.initCommands());
    }

    boolean contains(String statement) {
        return others.contains(statement) || insertsByTable.values().stream().anyMatch(inserts -> inserts.contains(statement));
    }

    /**
     * Fills the tables that are empty.
     *
     * @param database where all the tables exist
     * @throws HyperstackException {@link Problem#FIRST_ROWS_FAILED} when the database refuses
     */
    void insertInto(ConnectionSource database) {
        if (insertsByTable.isEmpty()) {
            return;
        }
        String current = "";
        try (Connection connection = database.open()) {
            for (Map.Entry<String, List<String>> table : insertsByTable.entrySet()) {
                current = table.getKey();
                insertWhenEmpty(connection, current, table.getValue());
            }
        } catch (SQLException e) {
            throw new HyperstackException(Problem.FIRST_ROWS_FAILED, "table \"" + current
                    + "\", which holds the next generated id, cannot be given its first row: " + e.getMessage(),
                    "let the user of the datasource write to this table, or name another one in the generator's annotation", e);
        }
    }

    private static void insertWhenEmpty(Connection connection, String table, List<String> inserts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
                if (rows.next()) {
                    return;
                }
            }
            for (String insert : inserts) {
                statement.executeUpdate(insert);
            }
        }
    }
}
