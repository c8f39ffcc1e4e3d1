package io.quarkiverse.hyperstack.schema.gate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.Conversion;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.RowMoves;

/** Collects what changes would lose. */
final class Losses {

    private final Counts counts;
    private final FutureRows future;
    private final GateSql sql;
    private final MovedValues moves;
    private final List<Loss> found = new ArrayList<>();

    Losses(Counts counts, FutureRows future, GateSql sql, RowMoves moves) {
        this.moves = new MovedValues(moves, sql);
        this.counts = counts;
        this.future = future;
        this.sql = sql;
    }

    List<Loss> found() {
        return List.copyOf(found);
    }

    void ofTable(Change.DropTable change) throws SQLException {
        String lost = moves.ofTable(change.table());
        long rows = lost == null
                ? counts.number(future.count(change.table()))
                : counts.bad(question(change.table(), lost));
        if (rows > 0) {
            found.add(new Loss(change, change.table(), null, lost, rows,
                    "table \"" + change.object() + "\" is dropped with " + rows + (rows == 1 ? " row" : " rows")));
        }
    }

    void ofChange(Change.AlterTable table, TableChange change) throws SQLException {
        if (change instanceof TableChange.DropColumn dropped && !isGenerated(dropped.column())) {
            String condition = moves.ofColumn(table.before(), dropped.column());
            add(table, dropped.column(), condition, "values of column \"" + dropped.column().name() + "\" are dropped");
        }
        if (change instanceof TableChange.ChangeColumn changed && !isGenerated(changed.before())) {
            if (isGenerated(changed.after())) {
                replaced(table, changed);
            } else {
                converted(table, changed.before(), changed.after());
            }
        }
    }

    /** What columns lose that stay as they are, when their table or a key takes less than their type does. */
    void ofOthers(Change.AlterTable table) throws SQLException {
        Set<String> changed = table.changes().stream().filter(TableChange.ChangeColumn.class::isInstance)
                .map(change -> ((TableChange.ChangeColumn) change).after().name()).collect(Collectors.toSet());
        for (Column after : table.after().columns()) {
            Column before = table.before().column(after.name()).orElse(null);
            if (before != null && !changed.contains(after.name())) {
                converted(table, before, after);
            }
        }
    }

    /** What rows that go to other tables leave behind in columns that stay. */
    void ofDepartures(Change.AlterTable table) throws SQLException {
        for (Column column : table.before().columns()) {
            String condition = isGenerated(column) ? null : moves.left(table, column);
            if (condition != null) {
                add(table, column, condition, "values of column \"" + column.name() + "\" do not go with their rows");
            }
        }
    }

    /** What is of another type, or generated from columns that change too, cannot be compared: every value counts as replaced. */
    private void replaced(Change.AlterTable table, TableChange.ChangeColumn change) throws SQLException {
        Column column = change.before();
        boolean known = column.type().equals(change.after().type())
                && change.after().value() instanceof ColumnValue.Generated generated
                && table.after().columnsIn(generated.expression()).stream()
                        .allMatch(name -> table.before().column(name).equals(table.after().column(name)));
        String value = column.type().equals(change.after().type())
                ? sql.quote(column.name())
                : sql.conversion(column, change.after()).expression();
        String differs = sql.quote(column.name()) + " is not null"
                + (known ? " and (" + sql.differs(value, sql.futureValue(change.after())) + ")" : "");
        add(table, column, differs, "values of column \"" + column.name() + "\" are replaced by generated ones");
    }

    private void converted(Change.AlterTable table, Column before, Column after) throws SQLException {
        Conversion conversion = sql.conversion(table, after).orElse(null);
        if (conversion == null) {
            return;
        }
        String type = after.type().sql().isEmpty() ? "no type" : after.type().sql();
        String words = "of \"" + before.name() + "\" (" + before.type().sql() + ")"
                + (before.type().sql().equals(after.type().sql()) ? ", which takes other values now" : " to " + type);
        long failing = count(table, conversion.fails());
        long changing = count(table, conversion.changes());
        if (failing + changing == 0) {
            return;
        }
        String condition = String.join(" or ", Stream.of(conversion.fails(), conversion.changes())
                .filter(part -> part != null).map(part -> "(" + part + ")").toList());
        List<String> how = new ArrayList<>();
        if (failing > 0) {
            how.add(failing + (failing == 1 ? " value does" : " values do") + " not convert "
                    + samples(table, conversion.fails()));
        }
        if (changing > 0) {
            how.add(changing + (changing == 1 ? " value changes " : " values change ") + samples(table, conversion.changes()));
        }
        long values = count(table, sql.quote(before.name()) + " is not null");
        found.add(new Loss(table, table.before(), before, condition, failing + changing, "table \"" + table.object()
                + "\": conversion " + words + ": of " + values + " values " + String.join(", ", how)));
    }

    private void add(Change.AlterTable table, Column column, String condition, String what) throws SQLException {
        long rows = count(table, condition);
        if (rows > 0) {
            found.add(new Loss(table, table.before(), column, condition, rows,
                    "table \"" + table.object() + "\": " + rows + " of "
                            + counts.number(future.count(table.before())) + " " + what + " " + samples(table, condition)));
        }
    }

    private long count(Change.AlterTable table, @Nullable String condition) throws SQLException {
        return condition == null ? 0 : counts.bad(question(table.before(), condition));
    }

    private String samples(Change.AlterTable table, @Nullable String condition) throws SQLException {
        return condition == null ? "" : counts.samples(table.before(), question(table.before(), condition));
    }

    private Question question(Table table, String condition) {
        return future.question(table, "where " + condition, "");
    }

    private static boolean isGenerated(Column column) {
        return column.value() instanceof ColumnValue.Generated;
    }
}
