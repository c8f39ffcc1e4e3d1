package io.quarkiverse.hyperstack.schema.lint;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Dialect;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.gate.Gate;
import io.quarkiverse.hyperstack.schema.gate.Loss;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowValues;

/** Asks the rows of a database, as far as its tables are what the files meet. */
public final class DatabaseNumbers implements Numbers {

    private final Dialect dialect;
    private final Connection connection;
    private final Catalog live;
    private final GateSql sql;

    private DatabaseNumbers(Dialect dialect, Connection connection, Catalog live, GateSql sql) {
        this.dialect = dialect;
        this.connection = connection;
        this.live = live;
        this.sql = sql;
    }

    /**
     * The numbers of a database.
     *
     * @param dialect the kind of database
     * @param connection inside {@link Dialect#inTransaction}, as long as the numbers are asked
     * @return its numbers
     * @throws SQLException when the database refuses
     */
    public static DatabaseNumbers of(Dialect dialect, Connection connection) throws SQLException {
        return new DatabaseNumbers(dialect, connection, dialect.read(connection, dialect.otherSchemas(connection)),
                dialect.gateSql(connection));
    }

    @Override
    public OptionalLong rows(QualifiedName table) {
        return live.tables().containsKey(table) ? OptionalLong.of(asked(() -> count(table))) : OptionalLong.empty();
    }

    private long count(QualifiedName table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + sql.quote(table))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public Optional<Answer> misfits(Table before, Table after, TableChange change) {
        return draft(before, after, change)
                .map(draft -> asked(() -> new Answer(String.join("; ", gate(draft).misfits(draft)))));
    }

    @Override
    public Optional<Answer> losses(Table before, Table after, TableChange change) {
        return draft(before, after, change).map(draft -> asked(() -> new Answer(
                gate(draft).losses(draft).stream().map(Loss::how).collect(Collectors.joining("; ")))));
    }

    private Gate gate(Draft draft) throws SQLException {
        Catalog wanted = Catalog.of(List.of(), List.of(), List.copyOf(live.enumTypes().values()));
        return new Gate(connection, dialect.gateSql(connection, wanted, Renames.none()));
    }

    /** The change by itself, when the table in the database has the columns that it is about. */
    private Optional<Draft> draft(Table before, Table after, TableChange change) {
        Table now = live.tables().get(before.name());
        if (now == null || !concerned(after, change).stream().allMatch(column -> isSame(before, now, column))) {
            return Optional.empty();
        }
        return Optional.of(new Draft(live, Renames.none(), List.of(new Change.AlterTable(now, after, List.of(change))),
                RowValues.none(), List.of(), List.of()));
    }

    private static boolean isSame(Table before, Table now, String column) {
        return before.column(column).isPresent()
                && before.column(column).map(Column::type).equals(now.column(column).map(Column::type));
    }

    private static Set<String> concerned(Table after, TableChange change) {
        if (change instanceof TableChange.DropColumn dropped) {
            return Set.of(dropped.column().name());
        }
        if (change instanceof TableChange.ChangeColumn changed) {
            return Set.of(changed.before().name());
        }
        if (change instanceof TableChange.AddConstraint added) {
            return after.columnsOf(added.constraint());
        }
        if (change instanceof TableChange.ChangeConstraint changed) {
            return after.columnsOf(changed.after());
        }
        if (change instanceof TableChange.AddIndex added) {
            return after.columnsIn(String.join(", ", added.index().parts()) + " " + added.index().where());
        }
        return change instanceof TableChange.ChangeIndex changed
                ? after.columnsIn(String.join(", ", changed.after().parts()) + " " + changed.after().where())
                : Set.of();
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new HyperstackException(Problem.STRUCTURE_READING_FAILED,
                    "the database refused while its rows were counted: " + e.getMessage(),
                    "check that the user may read the tables, or lint the files without a database", e);
        }
    }

    /** Something to ask. */
    @FunctionalInterface
    private interface Question<T> {

        T ask() throws SQLException;
    }
}
