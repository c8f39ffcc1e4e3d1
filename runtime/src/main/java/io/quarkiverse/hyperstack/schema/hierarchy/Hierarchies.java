package io.quarkiverse.hyperstack.schema.hierarchy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.dialect.GateSql;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Kind;
import io.quarkiverse.hyperstack.schema.diff.Hierarchy.Layout;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.plan.RowMoves;

/** Takes rows along when hierarchies share tables in another way than before. */
public final class Hierarchies {

    private final Tables tables;
    private final GateSql sql;
    private final @Nullable RowCount rows;
    private final Collected collected;

    private Hierarchies(Draft draft, Hints hints, GateSql sql, @Nullable RowCount rows) {
        this.tables = new Tables(draft, hints);
        this.sql = sql;
        this.rows = rows;
        this.collected = new Collected(tables, new Words(sql));
    }

    /** Counts rows of the database as it is. */
    @FunctionalInterface
    public interface RowCount {

        /**
         * How many rows there are.
         *
         * @param table a table as it is, in its name after the renames
         * @param where which rows; null for all
         * @return their number
         * @throws SQLException when the database refuses
         */
        long of(Table table, @Nullable String where) throws SQLException;
    }

    /**
     * Adds the moves to a plan.
     *
     * @param draft the changes that are going to be made
     * @param hints with the hierarchies
     * @param sql the words of the kind of database
     * @param rows counts rows where the structure alone does not tell
     * @return the plan with the moves
     * @throws HyperstackException {@link Problem#HIERARCHY_UNDECIDED} where there are rows and nothing says where they belong
     * @throws SQLException when the database refuses
     */
    public static Draft moved(Draft draft, Hints hints, GateSql sql, RowCount rows) throws SQLException {
        return all(draft, hints, sql, rows);
    }

    /**
     * Adds the moves to a plan for databases that are not there: whatever rows they have.
     *
     * @param draft the changes that are going to be made
     * @param hints with the hierarchies
     * @param sql the words of the kind of database
     * @return the plan with the moves
     * @throws HyperstackException {@link Problem#HIERARCHY_UNDECIDED} where nothing says where rows would belong
     * @throws SQLException when the database refuses
     */
    public static Draft movedWhateverRows(Draft draft, Hints hints, GateSql sql) throws SQLException {
        return all(draft, hints, sql, null);
    }

    private static Draft all(Draft draft, Hints hints, GateSql sql, @Nullable RowCount rows) throws SQLException {
        if (hints.hierarchies().isEmpty()) {
            return draft;
        }
        Hierarchies all = new Hierarchies(draft, hints, sql, rows);
        for (Hierarchy hierarchy : hints.hierarchies()) {
            all.add(hierarchy);
        }
        return all.moved(draft);
    }

    private void add(Hierarchy hierarchy) throws SQLException {
        Homes homes = new Homes(hierarchy, tables);
        try {
            Layout now = homes.layout();
            if (now != null && now != hierarchy.layout()) {
                move(hierarchy, homes, now);
            }
            new OldDiscriminator(hierarchy, collected).moved(homes);
            new FormerValues(hierarchy, homes, collected, rows).replace();
        } catch (Undecided e) {
            requireNoRows(hierarchy, homes, String.valueOf(e.getMessage()));
        }
    }

    private void move(Hierarchy hierarchy, Homes homes, Layout now) {
        Kind first = hierarchy.first();
        homes.requireNames();
        switch (hierarchy.layout()) {
            case ONE_TABLE -> {
                Table to = tables.planned(first.tables().get(0));
                if (to == null) {
                    throw new Undecided("table \"" + first.tables().get(0) + "\" is not made");
                }
                IntoOneTable into = new IntoOneTable(hierarchy, homes, collected, to);
                if (now == Layout.JOINED) {
                    into.fromJoined();
                } else {
                    into.fromSeparate();
                }
            }
            case JOINED -> {
                IntoJoinedTables into = new IntoJoinedTables(hierarchy, homes, collected);
                if (now == Layout.ONE_TABLE) {
                    into.fromOneTable();
                } else {
                    into.fromSeparate();
                }
            }
            case SEPARATE -> {
                IntoSeparateTables into = new IntoSeparateTables(hierarchy, homes, collected);
                if (now == Layout.ONE_TABLE) {
                    into.fromOneTable();
                } else {
                    into.fromJoined();
                }
            }
        }
    }

    private void requireNoRows(Hierarchy hierarchy, Homes homes, String why) throws SQLException {
        String fix = "change the inheritance strategy in one " + (rows == null ? "file" : "start")
                + " and the rest in the next, or move the rows yourself";
        if (rows == null) {
            throw new HyperstackException(Problem.HIERARCHY_UNDECIDED, "rows cannot follow " + into(hierarchy) + ": " + why,
                    fix);
        }
        List<String> counts = new ArrayList<>();
        for (Kind kind : hierarchy.kinds()) {
            Table home = homes.of(kind);
            long count = home == null ? 0 : rows.of(home, null);
            if (home != null && count > 0) {
                counts.add(count + (count == 1 ? " row" : " rows") + " of table \"" + home.name() + "\"");
            }
        }
        if (!counts.isEmpty()) {
            throw new HyperstackException(Problem.HIERARCHY_UNDECIDED,
                    String.join(", ", counts) + " cannot follow " + into(hierarchy) + ": " + why, fix);
        }
    }

    private static String into(Hierarchy hierarchy) {
        return hierarchy.first().name() + " into " + hierarchy.layout().words();
    }

    private Draft moved(Draft draft) {
        RowMoves moves = collected.moves();
        Set<QualifiedName> concerned = new TreeSet<>(moves.arrivals().keySet());
        concerned.addAll(moves.departures().keySet());
        moves.replaced().keySet().forEach(column -> concerned.add(column.table()));
        draft.changes().forEach(change -> concerned.remove(change.object()));
        List<Change.AlterTable> more = concerned.stream().map(name -> draft.live().tables().get(name))
                .map(table -> new Change.AlterTable(table, table, List.of())).toList();
        return draft.with(more, draft.values().with(moves, collected.fillings()));
    }
}
