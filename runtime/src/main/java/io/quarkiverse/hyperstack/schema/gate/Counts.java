package io.quarkiverse.hyperstack.schema.gate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;

/**
 * Counts rows and shows up to five of them.
 *
 * @param connection to the database that is going to change
 * @param sql the words of its kind of database
 */
record Counts(Connection connection, GateSql sql) {

    /** What a question finds, in words with numbers and sample keys; empty when no row does not fit. */
    Optional<String> finding(Table table, Question question) throws SQLException {
        long bad = asked(table, question);
        if (bad == 0) {
            return Optional.empty();
        }
        return Optional.of("table \"" + table.name() + "\": " + bad + " of " + number(question.allRows()) + " rows "
                + question.breaks() + " " + samples(table, question));
    }

    /** An expression over the rows may be an error for some; which these are the database does not say. */
    private long asked(Table table, Question question) throws SQLException {
        try {
            return bad(question);
        } catch (SQLException e) {
            if (!sql.isAboutValues(e)) {
                throw e;
            }
            throw new HyperstackException(Problem.ROWS_IN_THE_WAY,
                    "table \"" + table.name() + "\": it cannot be worked out which rows " + question.breaks() + ", because of "
                            + "a value that an expression does not take: " + e.getMessage(),
                    "change or delete such rows, or take the new rule out of the entity, and start again", e);
        }
    }

    long bad(Question question) throws SQLException {
        return number("select count(*) from (" + question.badRows() + ") as hyperstack_bad");
    }

    /** The keys of up to five of the rows: {@code (id 17, 44, 90)}. */
    String samples(Table table, Question question) throws SQLException {
        String names = table.constraints().primaryKey() == null
                ? "row"
                : String.join(", ", table.constraints().primaryKey().columns());
        return "(" + names + " " + String.join(", ", keys(question)) + ")";
    }

    private List<String> keys(Question question) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.asked(
                        question.badRows() + " order by " + String.join(", ", question.keys()) + " limit 5"))) {
            while (rows.next()) {
                List<String> key = new ArrayList<>();
                for (String column : question.keys()) {
                    key.add(String.valueOf(rows.getString(column)));
                }
                keys.add(String.join("/", key));
            }
        }
        return keys;
    }

    long rows(QualifiedName table) throws SQLException {
        return number("select count(*) from " + sql.quote(table));
    }

    long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql.asked(query))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
