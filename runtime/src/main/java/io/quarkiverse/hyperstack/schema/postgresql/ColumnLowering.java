package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Reason;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/** Writes the changes of columns. No column that holds values is ever dropped to change it. */
final class ColumnLowering {

    /** What is the same for every row, and cheap: PostgreSQL then adds the column without writing the table. */
    private static final Pattern CONSTANT = Pattern.compile(
            "-?\\d+(\\.\\d+)?|E?'([^']|'')*'(::[\\w ]+(\\([\\d, ]*\\))?)?|true|false"
                    + "|current_timestamp|localtimestamp|current_date|now\\(\\)",
            Pattern.CASE_INSENSITIVE);

    private final Workbench bench;
    private final ConversionLowering conversions;
    private final FillingLowering fillings;
    private final IdentityLowering identities;

    ColumnLowering(Workbench bench, ConversionLowering conversions, FillingLowering fillings) {
        this.bench = bench;
        this.conversions = conversions;
        this.fillings = fillings;
        this.identities = new IdentityLowering(bench);
    }

    void add(Change.AlterTable table, TableChange.AddColumn change) {
        Column column = change.column();
        ColumnName name = new ColumnName(table.object(), column.name());
        String filling = bench.draft().values().fillings().get(name);
        boolean generated = column.value() instanceof ColumnValue.Generated;
        String reason = change.accept(new Reason(table.object()));
        if (filling != null && column.value() instanceof ColumnValue.Identity) {
            addNumbered(table, name, column, filling);
        } else if (filling == null || generated) {
            bench.steps().add(generated ? Phase.GENERATED_COLUMNS : Phase.COLUMNS,
                    TableSql.alter(table.object(), "ADD COLUMN " + ColumnSql.definition(column)), reason, table);
        } else if (CONSTANT.matcher(filling).matches()) {
            Column filled = new Column(column.name(), column.type(), column.nullable(), new ColumnValue.Default(filling), null);
            bench.steps().add(Phase.COLUMNS, TableSql.alter(table.object(), "ADD COLUMN " + ColumnSql.definition(filled)),
                    reason, table);
            setDefault(table, name, column);
        } else {
            Column empty = new Column(column.name(), column.type(), true, new ColumnValue.None(), null);
            bench.steps().add(Phase.COLUMNS, TableSql.alter(table.object(), "ADD COLUMN " + ColumnSql.definition(empty)),
                    reason, table);
            fillings.fillNew(name, EnumColumns.fromText(filling, column, bench.draft()), table);
            if (column.value() instanceof ColumnValue.Default) {
                setDefault(table, name, column);
            }
            if (!column.nullable()) {
                notNull(table, name);
            }
        }
        if (column.comment() != null) {
            comment(table, column);
        }
    }

    /** Rows get numbers that they had before; the others are numbered behind them. */
    private void addNumbered(Change.AlterTable table, ColumnName name, Column column, String filling) {
        Column empty = new Column(column.name(), ColumnSql.plain(column.type()), true, new ColumnValue.None(), null);
        bench.steps().add(Phase.COLUMNS, TableSql.alter(table.object(), "ADD COLUMN " + ColumnSql.definition(empty)),
                new TableChange.AddColumn(column).accept(new Reason(table.object())), table);
        fillings.fillNew(name, filling, table);
        fillings.number(name, table);
        notNull(table, name);
        identities.change(table, name, new TableChange.ChangeColumn(empty, column));
    }

    private void setDefault(Change.AlterTable table, ColumnName name, Column column) {
        if (column.value() instanceof ColumnValue.Default byDefault) {
            conversions.setDefault(name, byDefault, table);
        } else {
            alter(Phase.DEFAULTS, table, name, "DROP DEFAULT", "drop the default that filled the rows of");
        }
    }

    void drop(Change.AlterTable table, TableChange.DropColumn change) {
        bench.steps().add(Phase.OLD_COLUMNS,
                TableSql.alter(table.object(), "DROP COLUMN " + Quoted.name(change.column().name())),
                change.accept(new Reason(table.object())), table);
    }

    void change(Change.AlterTable table, TableChange.ChangeColumn change) throws SQLException {
        Column before = change.before();
        Column after = change.after();
        ColumnName name = new ColumnName(table.object(), before.name());
        if (bench.touched().remade().contains(name)) {
            return;
        }
        if (!Objects.equals(before.comment(), after.comment())) {
            comment(table, after);
        }
        if (after.value() instanceof ColumnValue.Generated wanted) {
            generated(table, name, change, wanted);
        } else {
            boolean retyped = table.equals(bench.touched().retyped().get(name));
            if (before.value() instanceof ColumnValue.Generated) {
                alter(Phase.OLD_GENERATED_COLUMNS, table, name, "DROP EXPRESSION",
                        "keep the values and drop the expression of");
            }
            value(table, name, change, retyped);
            if (retyped) {
                conversions.convert(name, before, after, table);
            }
        }
        nullability(table, name, change);
    }

    private void generated(Change.AlterTable table, ColumnName name, TableChange.ChangeColumn change,
            ColumnValue.Generated wanted) {
        if (bench.touched().retyped().containsKey(name)) {
            conversions.convertGenerated(name, change.after(), table);
        }
        if (!wanted.equals(change.before().value()) && !bench.touched().held().contains(name)) {
            alter(Phase.GENERATED_COLUMNS, table, name, "SET EXPRESSION AS (" + wanted.expression() + ")",
                    "set the expression of");
        }
    }

    private void value(Change.AlterTable table, ColumnName name, TableChange.ChangeColumn change, boolean retyped)
            throws SQLException {
        ColumnValue before = change.before().value();
        ColumnValue after = change.after().value();
        if (identities.concerns(change)) {
            identities.change(table, name, change);
        }
        boolean ofReplacedType = bench.touched().retyped().get(name) instanceof Change.ChangeEnumType;
        if (retyped) {
            conversions.setDefaultAside(name, before, after, table);
        } else if (!before.equals(after) && !ofReplacedType) {
            if (after instanceof ColumnValue.Default byDefault) {
                conversions.setDefault(name, byDefault, table);
            } else if (before instanceof ColumnValue.Default) {
                alter(Phase.LOOSENING, table, name, "DROP DEFAULT", "drop the default of");
            }
        }
    }

    private void nullability(Change.AlterTable table, ColumnName name, TableChange.ChangeColumn change) {
        if (!change.before().nullable() && change.after().nullable()) {
            alter(Phase.LOOSENING, table, name, "DROP NOT NULL", "allow NULL in");
        } else if (change.before().nullable() && !change.after().nullable()) {
            String filling = bench.draft().values().fillings().get(name);
            if (filling != null && !bench.touched().retyped().containsKey(name)) {
                fillings.fillGaps(name, filling, table);
            }
            notNull(table, name);
        }
        boolean mayMiss = change.before().nullable() || bench.draft().values().conversions().containsKey(name);
        if (mayMiss && IdentityLowering.begins(change)) {
            fillings.number(name, table);
        }
    }

    private void notNull(Change.AlterTable table, ColumnName name) {
        alter(Phase.NULLABILITY, table, name, "SET NOT NULL", "refuse NULL in");
    }

    private void alter(Phase phase, Change.AlterTable table, ColumnName name, String action, String reason) {
        bench.steps().add(phase, TableSql.alter(name.table(), "ALTER COLUMN " + Quoted.name(name.column()) + " " + action),
                reason + " column \"" + name.column() + "\" of table \"" + name.table() + "\"", table);
    }

    private void comment(Change.AlterTable table, Column column) {
        bench.steps().add(Phase.COMMENTS,
                TableSql.comment("COLUMN " + Quoted.name(table.object()) + "." + Quoted.name(column.name()), column.comment()),
                "comment on column \"" + column.name() + "\" of table \"" + table.object() + "\"", table);
    }
}
