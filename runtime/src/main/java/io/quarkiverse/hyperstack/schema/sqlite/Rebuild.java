package io.quarkiverse.hyperstack.schema.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Reason;
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
    private final Table before;
    private final Table after;
    private final String name;
    private final String temporary;
    private final List<Step> steps = new ArrayList<>();

    private Rebuild(Change.AlterTable change) {
        this.change = change;
        this.before = change.before();
        this.after = change.after();
        this.name = after.name().name();
        this.temporary = PREFIX + name;
    }

    static List<Step> steps(Connection connection, Change.AlterTable change) throws SQLException {
        return new Rebuild(change).steps(connection);
    }

    private List<Step> steps(Connection connection) throws SQLException {
        requireNothingLost();
        Reason reason = new Reason(after.name());
        String reasons = change.changes().stream().filter(part -> !(part instanceof TableChange.AddIndex))
                .map(part -> part.accept(reason)).collect(Collectors.joining("; "));
        step(TableSql.create(after, temporary), reasons);
        step(copy(), "copy the rows of table \"" + name + "\"");
        if (hasAutoincrement(before) && hasAutoincrement(after)) {
            keepMark();
        }
        step("DROP TABLE " + Names.quote(name), "the rows of table \"" + name + "\" are in its new form");
        step("ALTER TABLE " + Names.quote(temporary) + " RENAME TO " + Names.quote(name),
                "the new form takes over the name \"" + name + "\"");
        attached(connection);
        return steps;
    }

    private void step(String sql, String reason) {
        steps.add(new Step(sql, reason, change));
    }

    private void requireNothingLost() {
        List<String> lost = before.options().stream()
                .filter(option -> !TableDefinition.WRITABLE_OPTIONS.contains(option)).toList();
        if (!lost.isEmpty()) {
            throw new HyperstackException(Problem.REBUILD_WOULD_LOSE,
                    "table \"" + name + "\" has to be rebuilt, which would lose " + String.join(", ", lost),
                    "make the change by hand, or create the table again without that clause");
        }
    }

    /** Generated columns are never inserted, new ones get their default, and rows keep their rowid. */
    private String copy() {
        List<String> into = new ArrayList<>();
        List<String> from = new ArrayList<>();
        Optional<String> rowid = rowid(before);
        Optional<String> alias = rowidAlias(after);
        if (rowid.isPresent() && alias.isEmpty() && rowidAlias(before).isEmpty() && rowid(after).isPresent()) {
            into.add(rowid(after).get());
            from.add(rowid.get());
        }
        for (Column column : after.columns()) {
            boolean copied = before.column(column.name()).filter(old -> isStored(column)).isPresent();
            boolean becomesRowid = !copied && rowid.isPresent() && alias.filter(column.name()::equals).isPresent();
            if (copied || becomesRowid) {
                into.add(Names.quote(column.name()));
                from.add(copied ? Names.quote(column.name()) : rowid.get());
            }
        }
        return (hasConflictClause() ? "INSERT OR ABORT INTO " : "INSERT INTO ") + Names.quote(temporary) + " ("
                + String.join(", ", into) + ")\nSELECT "
                + String.join(", ", from) + " FROM " + Names.quote(name);
    }

    /** ON CONFLICT IGNORE or REPLACE would leave out rows silently, unless the statement says what to do. */
    private boolean hasConflictClause() {
        return after.constraints().all().stream()
                .anyMatch(constraint -> TableSql.constraint(constraint).contains(" ON CONFLICT "));
    }

    private static boolean isStored(Column column) {
        return !(column.value() instanceof ColumnValue.Generated);
    }

    /** The name by which SQLite knows a row, unless the table has none or columns hide all of its names. */
    private static Optional<String> rowid(Table table) {
        if (table.options().contains(TableDefinition.WITHOUT_ROWID)) {
            return Optional.empty();
        }
        return List.of("rowid", "_rowid_", "oid").stream()
                .filter(word -> table.columns().stream().noneMatch(column -> column.name().equalsIgnoreCase(word))).findFirst();
    }

    /** The column that is the rowid under a name of its own: the only one of the primary key, of type INTEGER exactly. */
    private static Optional<String> rowidAlias(Table table) {
        PrimaryKey key = table.constraints().primaryKey();
        if (key == null || key.columns().size() != 1 || table.options().contains(TableDefinition.WITHOUT_ROWID)) {
            return Optional.empty();
        }
        return table.column(key.columns().get(0)).filter(column -> column.type().sql().equals("integer")).map(Column::name);
    }

    private static boolean hasAutoincrement(Table table) {
        return table.columns().stream().anyMatch(column -> column.value() instanceof ColumnValue.Identity);
    }

    /** The highest number ever given, so that no number of a deleted row is given again. */
    private void keepMark() {
        String reason = "table \"" + name + "\" goes on counting where it was";
        step("DELETE FROM sqlite_sequence WHERE name = " + literal(temporary), reason);
        step("INSERT INTO sqlite_sequence (name, seq) SELECT " + literal(temporary)
                + ", seq FROM sqlite_sequence WHERE name = " + literal(name), reason);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void attached(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ATTACHED)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    step(rows.getString(3), "restore " + rows.getString(1) + " \"" + rows.getString(2) + "\" of table \"" + name
                            + "\"");
                }
            }
        }
    }
}
