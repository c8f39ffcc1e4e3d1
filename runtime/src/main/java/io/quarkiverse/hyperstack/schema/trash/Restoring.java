package io.quarkiverse.hyperstack.schema.trash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Renames;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowValues;

/** Puts back by hand what does not come back by itself. What is in the table already is newer, and stays. */
public final class Restoring {

    /** Holds what is put back while that is done. */
    static final QualifiedName WAY = QualifiedName.of(TrashTables.LIST_NAME + "_restore");

    private final Connection connection;
    private final GateSql sql;
    private final Catalog live;

    /**
     * @param connection inside a transaction of the dialect
     * @param sql the words of its kind of database
     * @param live the database as it is
     */
    public Restoring(Connection connection, GateSql sql, Catalog live) {
        this.connection = connection;
        this.sql = sql;
        this.live = live;
    }

    /**
     * Finds the way back.
     *
     * @param entry what is to be put back
     * @return the steps and what they come to
     * @throws HyperstackException {@link Problem#TRASH_TARGET_MISSING} when the table or column is not there,
     *         {@link Problem#TRASH_DOES_NOT_FIT} when rows cannot be told apart
     * @throws SQLException when the database refuses
     */
    public RestorePlan plan(TrashEntry entry) throws SQLException {
        Table table = live.tables().get(entry.table());
        if (table == null) {
            throw missing(entry, "table \"" + entry.table() + "\"");
        }
        Draft nothing = new Draft(live, Renames.none(), List.of(), RowValues.none(), List.of(), List.of());
        LiveRows rows = new LiveRows(connection, sql, nothing);
        KeptValues values = new KeptValues(sql, new EnumTypes(nothing));
        String lost = entry.column();
        if (lost == null) {
            return new TableRestore(table, entry, sql, values).plan(rows);
        }
        Optional<Column> column = table.column(lost);
        if (column.isEmpty()) {
            throw missing(entry, "column \"" + lost + "\" of table \"" + entry.table() + "\"");
        }
        new KeyMatch(entry, sql).obstacle(table).ifPresent(words -> {
            throw unfit(entry, words);
        });
        return new ColumnRestore(table, column.get(), entry, values).plan(rows, sql);
    }

    private static HyperstackException missing(TrashEntry entry, String what) {
        return new HyperstackException(Problem.TRASH_TARGET_MISSING,
                "trash entry " + entry.id() + " cannot be restored: " + what + " is not there",
                "add it to the entity again and start, or copy the " + entry.rows() + " rows by SQL from table "
                        + entry.dataTable());
    }

    static HyperstackException unfit(TrashEntry entry, String why) {
        return new HyperstackException(Problem.TRASH_DOES_NOT_FIT,
                "trash entry " + entry.id() + " (" + entry.object() + ") cannot be restored: " + why,
                "correct that, or copy the " + entry.rows() + " rows by SQL from table " + entry.dataTable());
    }
}
