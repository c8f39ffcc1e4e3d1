package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/**
 * Generated columns that cannot stay as they are while something else changes. Where the server can, they let go of their
 * expression for that time; otherwise they are dropped and made again, for they hold nothing of their own, with their grants and
 * statistics targets.
 */
final class GeneratedLowering {

    private final Workbench bench;
    private final Connection connection;

    GeneratedLowering(Workbench bench, Connection connection) {
        this.bench = bench;
        this.connection = connection;
    }

    void lower() throws SQLException {
        for (ColumnName name : bench.touched().held()) {
            hold(name);
        }
        for (ColumnName name : bench.touched().remade()) {
            remake(name);
        }
    }

    private Change cause(ColumnName name) {
        return bench.cause(name.table(), bench.touched().retyped().entrySet().stream()
                .filter(entry -> entry.getKey().table().equals(name.table())).findFirst()
                .map(entry -> entry.getValue()).orElseGet(() -> bench.draft().changes().get(0)));
    }

    private void hold(ColumnName name) {
        Column before = bench.before(name).orElseThrow();
        Column after = bench.after(name).orElseThrow();
        if (!before.nullable()) {
            alter(Phase.OLD_GENERATED_COLUMNS, name, "DROP NOT NULL", "allow NULL for a moment in");
        }
        alter(Phase.OLD_GENERATED_COLUMNS, name,
                "SET EXPRESSION AS (NULL::" + ColumnSql.plain(before.type()).sql() + ")",
                "take the expression for a moment from");
        alter(Phase.GENERATED_COLUMNS, name,
                "SET EXPRESSION AS (" + ((ColumnValue.Generated) after.value()).expression() + ")", "set the expression of");
        if (!after.nullable() && !before.nullable()) {
            alter(Phase.NULLABILITY, name, "SET NOT NULL", "refuse NULL in");
        }
    }

    private void remake(ColumnName name) throws SQLException {
        Column before = bench.before(name).orElseThrow();
        Column after = bench.after(name).orElseThrow();
        boolean keepsValues = before.value() instanceof ColumnValue.Generated
                && !(after.value() instanceof ColumnValue.Generated);
        String helper = "hyperstack_made_" + Integer.toHexString(Objects.hash(name.toString()));
        if (keepsValues) {
            keepValues(name, before, after, helper);
        }
        boolean plain = !(before.value() instanceof ColumnValue.Generated);
        table(plain ? Phase.GENERATED_COLUMNS : Phase.OLD_GENERATED_COLUMNS, name, "DROP COLUMN " + Quoted.name(name.column()),
                "make way for the new kind of");
        if (keepsValues) {
            table(Phase.GENERATED_COLUMNS, name,
                    "RENAME COLUMN " + Quoted.name(helper) + " TO " + Quoted.name(name.column()), "keep the values of");
            finish(name, after);
        } else {
            table(Phase.GENERATED_COLUMNS, name, "ADD COLUMN " + ColumnSql.definition(after), "make");
        }
        if (after.comment() != null) {
            bench.steps().add(Phase.COMMENTS, TableSql.comment("COLUMN " + Quoted.name(name), after.comment()),
                    "comment on column \"" + name.column() + "\" of table \"" + name.table() + "\"", cause(name));
        }
        for (String sql : ColumnAttributes.of(connection, name)) {
            bench.steps().add(Phase.BACK, sql, "give back what belongs to column \"" + name.column() + "\" of table \""
                    + name.table() + "\"", cause(name));
        }
    }

    /** A virtual column that becomes an ordinary one: what it shows now is what it holds then. */
    private void keepValues(ColumnName name, Column before, Column after, String helper) throws SQLException {
        DataType type = ColumnSql.plain(after.type());
        Column kept = new Column(helper, type, true, new ColumnValue.None(), null);
        table(Phase.COLUMNS, name, "ADD COLUMN " + ColumnSql.definition(kept), "keep the values of");
        String given = bench.draft().values().conversions().get(name);
        String value = given != null
                ? given
                : bench.casts().cast(Quoted.name(name.column()), ColumnSql.plain(before.type()).sql(), type.sql());
        bench.steps().add(Phase.FILLINGS,
                "UPDATE " + Quoted.name(name.table()) + " SET " + Quoted.name(helper) + " = " + value,
                "keep the values of column \"" + name.column() + "\" of table \"" + name.table() + "\"", cause(name));
    }

    private void finish(ColumnName name, Column after) {
        if (after.value() instanceof ColumnValue.Default byDefault) {
            alter(Phase.DEFAULTS, name, "SET DEFAULT " + byDefault.expression(), "set the default of");
        }
        if (!after.nullable()) {
            alter(Phase.NULLABILITY, name, "SET NOT NULL", "refuse NULL in");
        }
        if (after.value() instanceof ColumnValue.Identity identity) {
            alter(Phase.IDENTITIES, name, "ADD " + ColumnSql.identity(identity),
                    "let the database number");
        }
    }

    private void alter(Phase phase, ColumnName name, String action, String reason) {
        table(phase, name, "ALTER COLUMN " + Quoted.name(name.column()) + " " + action, reason);
    }

    private void table(Phase phase, ColumnName name, String action, String reason) {
        bench.steps().add(phase, TableSql.alter(name.table(), action),
                reason + " column \"" + name.column() + "\" of table \"" + name.table() + "\"", cause(name));
    }
}
