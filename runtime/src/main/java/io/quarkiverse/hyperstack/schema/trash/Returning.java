package io.quarkiverse.hyperstack.schema.trash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.gate.Gate;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowValues;

/** Finds what comes back from the trash with a plan: tables first, because columns may refer to their rows. */
final class Returning {

    private final Connection connection;
    private final GateSql sql;
    private final Draft draft;
    private final LiveRows rows;
    private final List<TrashEntry> entries;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param connection to the database that is going to change
     * @param sql the words of its kind of database
     * @param draft the plan
     * @param entries newest first, in the names after the renames
     */
    Returning(Connection connection, GateSql sql, Draft draft, List<TrashEntry> entries) {
        this.connection = connection;
        this.sql = sql;
        this.draft = draft;
        this.rows = new LiveRows(connection, sql, draft);
        this.entries = entries;
    }

    Restoration restoration() throws SQLException {
        TableReturns tableReturns = new TableReturns(draft, sql, rows);
        List<Return> tables = tableReturns.of(entries);
        notes.addAll(tableReturns.notes());
        List<Return> columns = fitting(tables, columns(draft.with(values(tables))));
        List<Return> conversions = conversions();
        List<Return> all = Stream.of(columns, conversions, tables).flatMap(List::stream).toList();
        return new Restoration(values(all), all.stream().flatMap(back -> back.before().stream()).toList(),
                all.stream().flatMap(back -> back.after().stream()).toList(),
                all.stream().map(back -> back.entry().id()).collect(Collectors.toSet()),
                Stream.concat(all.stream().map(Return::note), notes.stream()).toList());
    }

    private List<Return> columns(Draft withTables) throws SQLException {
        ColumnReturns returns = new ColumnReturns(withTables, sql, rows);
        List<Return> columns = new ArrayList<>();
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                for (Column column : ColumnReturns.added(table).toList()) {
                    boolean moves = draft.values().moves().filled().contains(new ColumnName(table.object(), column.name()));
                    TrashEntry entry = moves ? null : entry(table, column);
                    if (entry != null) {
                        returns.of(table, column, entry).ifPresent(columns::add);
                    }
                }
            }
        }
        return columns;
    }

    /** The newest entry of a column's name and type whose rows can be found. */
    private @Nullable TrashEntry entry(Change.AlterTable table, Column column) {
        List<TrashEntry> sameName = entries.stream().filter(entry -> entry.table().equals(table.object())
                && column.name().equals(entry.column()) && !entry.ofConversion()).toList();
        Optional<TrashEntry> sameType = sameName.stream().filter(entry -> entry.value().isOf(column.type().sql()))
                .findFirst();
        if (sameType.isEmpty()) {
            sameName.stream().findFirst().ifPresent(entry -> stays(entry,
                    "it was " + entry.type() + " and comes back as " + column.type().sql() + "; migrate trash restore "
                            + entry.id() + " puts its values back where they convert"));
            return null;
        }
        Optional<String> obstacle = column.value() instanceof ColumnValue.Identity && !sql.takesNumbers()
                ? Optional.of("the database numbers the rows of the column anew")
                : new KeyMatch(sameType.get(), sql).obstacle(table.before());
        obstacle.ifPresent(words -> stays(sameType.get(), words));
        return obstacle.isPresent() ? null : sameType.get();
    }

    private void stays(TrashEntry entry, String why) {
        notes.add("trash entry " + entry.id() + " (" + entry.object() + ", " + entry.rows() + " values) stays in the trash: "
                + why);
    }

    private List<Return> conversions() throws SQLException {
        ConversionReturns returns = new ConversionReturns(sql, rows, new EnumTypes(draft));
        List<Return> found = new ArrayList<>();
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                for (Column after : table.after().columns()) {
                    Column before = table.before().column(after.name()).orElse(null);
                    if (before != null && takesOthers(table, before, after)) {
                        Optional<TrashEntry> entry = entries.stream()
                                .filter(kept -> kept.table().equals(table.object()) && after.name().equals(kept.column())
                                        && ConversionReturns.isOf(kept, before, after)
                                        && new KeyMatch(kept, sql).obstacle(table.before()).isEmpty())
                                .findFirst();
                        if (entry.isPresent()) {
                            returns.of(table, after, entry.get()).ifPresent(found::add);
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Whether a column may hold now what it could not before: it has another type, or the way back would convert. */
    private boolean takesOthers(Change.AlterTable table, Column before, Column after) {
        return !before.type().sql().equals(after.type().sql())
                || sql.conversion(new Change.AlterTable(table.after(), table.before(), table.changes()), before).isPresent();
    }

    /** Values that would break a key or check of the new structure stay in the trash, rather than stop the plan. */
    private List<Return> fitting(List<Return> tables, List<Return> columns) throws SQLException {
        if (columns.isEmpty() || obstacle(tables, columns) == null) {
            return columns;
        }
        for (Return column : columns) {
            List<Return> others = columns.stream().filter(other -> other != column).toList();
            if (obstacle(tables, others) == null) {
                stays(column.entry(), String.valueOf(obstacle(tables, columns)));
                return others;
            }
        }
        if (obstacle(tables, List.of()) == null) {
            columns.forEach(column -> stays(column.entry(), "its values do not fit"));
            return List.of();
        }
        return columns;
    }

    private @Nullable String obstacle(List<Return> tables, List<Return> columns) throws SQLException {
        try {
            new Gate(connection, sql)
                    .requireFittingRows(draft.with(values(Stream.concat(tables.stream(), columns.stream()).toList())));
            return null;
        } catch (HyperstackException e) {
            if (e.getCause() instanceof SQLException) {
                // The server answers nothing more in this transaction.
                throw e;
            }
            return String.valueOf(e.getMessage());
        }
    }

    private RowValues values(List<Return> returns) {
        SortedMap<ColumnName, String> fillings = new TreeMap<>(
                draft.values().fillings());
        SortedMap<QualifiedName, QualifiedName> held = new TreeMap<>(
                draft.values().rows());
        returns.forEach(back -> {
            fillings.putAll(back.values().fillings());
            held.putAll(back.values().rows());
        });
        return new RowValues(draft.values().conversions(), fillings, held, draft.values().numbered(),
                draft.values().moves());
    }
}
