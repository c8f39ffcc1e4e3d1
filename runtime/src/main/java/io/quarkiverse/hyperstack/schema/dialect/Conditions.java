package io.quarkiverse.hyperstack.schema.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Asks a database many conditions with few queries. */
public final class Conditions {

    private static final int A_QUERY = 400;

    private final int count;
    private final List<String> queries = new ArrayList<>();

    /**
     * @param conditions as SQL, each true or false
     */
    public Conditions(List<String> conditions) {
        this.count = conditions.size();
        for (int from = 0; from < count; from += A_QUERY) {
            queries.add("select " + String.join(", ", conditions.subList(from, Math.min(count, from + A_QUERY))));
        }
    }

    /**
     * Whether a table has rows.
     *
     * @param table its name in SQL
     * @return a condition
     */
    public static String rowsIn(String table) {
        return "exists (select 1 from " + table + ")";
    }

    /**
     * Whether a table has certain rows.
     *
     * @param table its name in SQL
     * @param which what is true of the rows
     * @return a condition
     */
    public static String rowsIn(String table, String which) {
        return "exists (select 1 from " + table + " where " + which + ")";
    }

    /**
     * Asks.
     *
     * @param connection to the database
     * @return which conditions are true, by their place
     * @throws SQLException when the database refuses
     */
    public BitSet ask(Connection connection) throws SQLException {
        BitSet answers = new BitSet(count);
        int place = 0;
        for (String query : queries) {
            try (PreparedStatement statement = connection.prepareStatement(query);
                    ResultSet answer = statement.executeQuery()) {
                answer.next();
                int columns = answer.getMetaData().getColumnCount();
                for (int i = 1; i <= columns; i++) {
                    answers.set(place++, answer.getBoolean(i));
                }
            }
        }
        return answers;
    }
}
