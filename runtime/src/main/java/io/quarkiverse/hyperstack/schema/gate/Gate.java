package io.quarkiverse.hyperstack.schema.gate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/** Asks the rows of a database about a change before it is made. */
public final class Gate {

    private final Connection connection;
    private final GateSql sql;

    /**
     * @param connection to the database that is going to change
     * @param sql the words of its kind of database
     */
    public Gate(Connection connection, GateSql sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /**
     * Counts the rows of the tables where the planner wants to know.
     *
     * @param differences any changes
     * @return the number of rows of each table that is to get a NOT NULL column without a default
     * @throws SQLException when the database refuses
     */
    public SortedMap<QualifiedName, Long> rowCounts(List<Change> differences) throws SQLException {
        SortedMap<QualifiedName, Long> counts = new TreeMap<>();
        for (Change change : differences) {
            if (change instanceof Change.AlterTable table && table.changes().stream().anyMatch(Gate::needsValue)) {
                counts.put(table.object(), rowCount(table.object()));
            }
        }
        return counts;
    }

    private static boolean needsValue(TableChange change) {
        return change instanceof TableChange.AddColumn added && !added.column().nullable()
                && added.column().value() instanceof ColumnValue.None;
    }

    /**
     * Makes sure that the rows that are there fit what is new.
     *
     * @param draft the changes that are going to be made
     * @throws HyperstackException {@link Problem#ROWS_IN_THE_WAY} with the number of rows that do not fit and up to five keys,
     *         for every key, check or column that they break
     * @throws SQLException when the database refuses
     */
    public void requireFittingRows(Draft draft) throws SQLException {
        List<String> findings = new ArrayList<>();
        FutureRows future = new FutureRows(draft, sql);
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                Questions questions = new Questions(table, future, sql);
                for (TableChange part : table.changes()) {
                    for (Question question : part.accept(questions)) {
                        String finding = finding(table, question);
                        if (finding != null) {
                            findings.add(finding);
                        }
                    }
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new HyperstackException(Problem.ROWS_IN_THE_WAY, String.join("; ", findings),
                    "change or delete these rows, or take the new rule out of the entity, and start again");
        }
    }

    private @Nullable String finding(Change.AlterTable table, Question question) throws SQLException {
        long bad = number("select count(*) from (" + question.badRows() + ") as hyperstack_bad");
        if (bad == 0) {
            return null;
        }
        List<String> keys = sampleKeys(question);
        String names = table.before().constraints().primaryKey() == null
                ? "row"
                : String.join(", ", table.before().constraints().primaryKey().columns());
        return "table \"" + table.object() + "\": " + bad + " of " + rowCount(table.object()) + " rows " + question.breaks()
                + " (" + names + " " + String.join(", ", keys) + ")";
    }

    private List<String> sampleKeys(Question question) throws SQLException {
        List<String> keys = new ArrayList<>();
        String order = question.keys().stream().collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question.badRows() + " order by " + order + " limit 5")) {
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

    private long rowCount(QualifiedName table) throws SQLException {
        return number("select count(*) from " + sql.quote(table));
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
