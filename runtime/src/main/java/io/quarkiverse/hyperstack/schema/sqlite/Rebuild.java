package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Reason;
import io.quarkiverse.hyperstack.schema.plan.RowValues;
import io.quarkiverse.hyperstack.schema.plan.Step;

/**
 * All changes of one table by SQLite's <a href="https://sqlite.org/lang_altertable.html#otheralter">general way</a>: create it
 * anew under another name, copy the rows, drop the old one, take over its name, and create its indexes and triggers again.
 * Right only with foreign keys off and {@code legacy_alter_table} on.
 */
final class Rebuild {

    private static final String PREFIX = "hyperstack_new_";
    private static final String ATTACHED = """
            select type, name, sql from sqlite_master
            where tbl_name = ? collate nocase and type in ('index', 'trigger') and sql is not null order by type, rowid""";

    private final Change.AlterTable change;
    private final RowValues values;
    private final Statistics statistics;
    private final Table before;
    private final Table after;
    private final String name;
    private final String temporary;

    Rebuild(Change.AlterTable change, RowValues values, Statistics statistics) {
        this.change = change;
        this.values = values;
        this.statistics = statistics;
        this.before = change.before();
        this.after = change.after();
        this.name = after.name().name();
        this.temporary = PREFIX + name;
    }

    /** The first half: the table in its new form stands beside the old one, with all rows. */
    List<Step> copied() {
        List<Step> steps = new ArrayList<>();
        Reason reason = new Reason(after.name());
        String reasons = change.changes().stream().filter(part -> !isAboutIndex(part))
                .map(part -> part.accept(reason)).collect(Collectors.joining("; "));
        steps.add(step(TableSql.create(after, temporary),
                reasons.isEmpty() ? "rows of table \"" + name + "\" move" : reasons));
        steps.add(step(new RowCopy(before, after, values).sql(temporary), "copy the rows of table \"" + name + "\""));
        if (hasAutoincrement(before) && hasAutoincrement(after)) {
            String goesOn = "table \"" + name + "\" goes on counting where it was";
            steps.add(step("DELETE FROM sqlite_sequence WHERE name = " + Names.literal(temporary), goesOn));
            steps.add(step("INSERT INTO sqlite_sequence (name, seq) SELECT " + Names.literal(temporary)
                    + ", seq FROM sqlite_sequence WHERE name = " + Names.literal(name), goesOn));
        }
        String moved = values.moves().arrivals().get(after.name());
        if (moved != null) {
            steps.add(step(RowCopy.moved(after, temporary, moved), "table \"" + name + "\" gets rows of other tables"));
        }
        return steps;
    }

    /**
     * The second half: the new form takes the place of the old one.
     *
     * @param renamed a database whose indexes and triggers are as they are after the renames
     * @param inFile the name that the table has in the file now
     */
    List<Step> replaced(Connection renamed, String inFile) throws SQLException {
        List<Step> steps = new ArrayList<>();
        String kept = "keep the statistics of table \"" + name + "\"";
        statistics.moved(inFile, name, temporary).forEach(sql -> steps.add(step(sql, kept)));
        steps.add(step("DROP TABLE " + Names.quote(name), "the rows of table \"" + name + "\" are in its new form"));
        steps.add(step("ALTER TABLE " + Names.quote(temporary) + " RENAME TO " + Names.quote(name),
                "the new form takes over the name \"" + name + "\""));
        steps.addAll(attached(renamed));
        statistics.kept(inFile, temporary, name, outdatedIndexes()).forEach(sql -> steps.add(step(sql, kept)));
        return steps;
    }

    private Step step(String sql, String reason) {
        return new Step(sql, reason, change);
    }

    private static boolean isAboutIndex(TableChange part) {
        return part instanceof TableChange.AddIndex || part instanceof TableChange.DropIndex
                || part instanceof TableChange.ChangeIndex;
    }

    private static boolean hasAutoincrement(Table table) {
        return table.columns().stream().anyMatch(column -> column.value() instanceof ColumnValue.Identity);
    }

    /** The indexes and triggers of the table, as somebody wrote them; indexes that go or change are not among them. */
    private List<Step> attached(Connection renamed) throws SQLException {
        Set<String> stay = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        before.indexes().stream().filter(after.indexes()::contains).map(Index::name).forEach(stay::add);
        List<Step> steps = new ArrayList<>();
        try (PreparedStatement query = renamed.prepareStatement(ATTACHED)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1).equals("trigger") || stay.contains(rows.getString(2))) {
                        steps.add(step(rows.getString(3),
                                "restore " + rows.getString(1) + " \"" + rows.getString(2) + "\" of table \"" + name + "\""));
                    }
                }
            }
        }
        return steps;
    }

    /** Whether what is known about the indexes behind keys may be about other columns now: SQLite only numbers those. */
    private boolean outdatedIndexes() {
        Set<Constraint> keys = new HashSet<>(keys(before));
        return !keys.equals(new HashSet<>(keys(after))) || !before.options().equals(after.options());
    }

    private static List<Constraint> keys(Table table) {
        return table.constraints().all().stream().filter(Keys::isUnique).toList();
    }
}
