package io.quarkiverse.hyperstack.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.ContributableMatcher;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.entity.hint.IdSource;
import io.quarkiverse.hyperstack.schema.ConnectionSource;

/**
 * What a table of generated ids starts with. It is data, so it is no part of the structure.
 *
 * @param insertsByTable the statements by the table they fill, named as in SQL
 * @param others statements of the whole database, which only a new database runs
 * @param catchUps statements that bring the tables behind the highest ids that are there
 * @param locks whether a table is locked for this, by its name; a SQLite file is locked as a whole
 */
record FirstRows(Map<String, List<String>> insertsByTable, List<String> others, List<String> catchUps, boolean locks) {

    private static final int TABLES_A_QUERY = 400;

    static FirstRows of(Metadata metadata, ContributableMatcher contributors, SqlStringGenerationContext context,
            List<IdSource> ids) {
        Map<String, List<String>> inserts = new LinkedHashMap<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                List<InitCommand> commands = table.getInitCommands(context);
                List<String> statements = commands.isEmpty()
                        ? List.of()
                        : commands.stream().flatMap(FirstRows::statements).distinct().toList();
                if (!statements.isEmpty() && table.isPhysicalTable() && contributors.matches(table)) {
                    inserts.put(context.format(table.getQualifiedTableName()), statements);
                }
            }
        }
        CatchUp catchUp = new CatchUp(context);
        return new FirstRows(inserts, metadata.getDatabase().getInitCommands().stream().flatMap(FirstRows::statements).toList(),
                ids.stream().filter(source -> inserts.containsKey(context.format(source.name())))
                        .flatMap(source -> catchUp.statements(source).stream()).toList(),
                metadata.getDatabase().getDialect() instanceof PostgreSQLDialect);
    }

    private static Stream<String> statements(InitCommand command) {
        return Arrays.stream(command.initCommands());
    }

    /** The tables that have rows, named as in SQL. */
    List<String> tables() {
        return List.copyOf(insertsByTable.keySet());
    }

    boolean contains(String statement) {
        return others.contains(statement) || insertsByTable.values().stream().anyMatch(inserts -> inserts.contains(statement));
    }

    /**
     * Fills the tables that are empty, and goes behind the highest ids where the structure has changed. Several processes may
     * do this at once.
     *
     * @param database where all the tables exist
     * @param changed whether the structure has changed just now
     * @throws HyperstackException {@link Problem#FIRST_ROWS_FAILED} when the database refuses
     */
    void insertInto(ConnectionSource database, boolean changed) {
        if (insertsByTable.isEmpty()) {
            return;
        }
        try (Connection connection = database.open()) {
            if (changed || !empty(connection).isEmpty()) {
                locked(connection);
            }
        } catch (SQLException e) {
            throw failed(String.join("\", \"", insertsByTable.keySet()), e);
        }
    }

    private void locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(locks ? "begin" : "begin immediate");
            try {
                fill(connection, statement);
                statement.execute("commit");
            } catch (SQLException | RuntimeException e) {
                statement.execute("rollback");
                throw e;
            }
        }
    }

    private void fill(Connection connection, Statement statement) throws SQLException {
        if (locks) {
            statement.execute(
                    "lock table " + String.join(", ", insertsByTable.keySet()) + " in share row exclusive mode");
        }
        for (String table : empty(connection)) {
            try {
                for (String insert : insertsByTable.getOrDefault(table, List.of())) {
                    statement.executeUpdate(insert);
                }
            } catch (SQLException e) {
                throw failed(table, e);
            }
        }
        for (String catchUp : catchUps) {
            statement.executeUpdate(catchUp);
        }
    }

    /** The tables without a row, with one query for all of them. */
    private List<String> empty(Connection connection) throws SQLException {
        List<String> tables = List.copyOf(insertsByTable.keySet());
        List<String> empty = new ArrayList<>();
        for (int from = 0; from < tables.size(); from += TABLES_A_QUERY) {
            List<String> part = tables.subList(from, Math.min(tables.size(), from + TABLES_A_QUERY));
            String query = part.stream().map(table -> "exists(select 1 from " + table + ")")
                    .collect(Collectors.joining(", ", "select ", ""));
            try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(query)) {
                answer.next();
                for (int i = 0; i < part.size(); i++) {
                    if (!answer.getBoolean(i + 1)) {
                        empty.add(part.get(i));
                    }
                }
            }
        }
        return empty;
    }

    private static HyperstackException failed(String table, SQLException e) {
        return new HyperstackException(Problem.FIRST_ROWS_FAILED, "table \"" + table
                + "\", which holds the next generated id, cannot be given its first row: " + e.getMessage(),
                "let the user of the datasource write to this table, or name another one in the generator's annotation", e);
    }
}
