package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/**
 * Runs statements that nobody has to see one by one, in few round trips.
 *
 * @param connection inside a transaction
 */
record Script(Connection connection) {

    /**
     * Runs the statements.
     *
     * @throws HyperstackException {@link Problem#CREATION_SCRIPT_FAILED}, naming the first one that failed
     */
    void run(List<String> statements) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement batch = connection.createStatement()) {
            for (String sql : statements) {
                batch.addBatch(sql);
            }
            batch.executeBatch();
        } catch (BatchUpdateException e) {
            // Something failed, or gave a result, which a batch does not take: again, and slowly, to tell which it was.
            connection.rollback(before);
            oneByOne(statements);
        }
    }

    private void oneByOne(List<String> statements) throws SQLException {
        int number = 0;
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                number++;
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new HyperstackException(Problem.CREATION_SCRIPT_FAILED,
                    "statement " + number + " of " + statements.size() + " that create the wanted structure failed: "
                            + e.getMessage().strip() + " (SQL state " + e.getSQLState() + "): "
                            + statements.get(number - 1).strip(),
                    "correct the mapping that the statement comes from, or create in the database what it needs", e);
        }
    }
}
