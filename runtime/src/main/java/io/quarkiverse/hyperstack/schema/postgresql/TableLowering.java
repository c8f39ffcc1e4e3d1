package io.quarkiverse.hyperstack.schema.postgresql;

import java.sql.SQLException;
import java.util.Objects;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Reason;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/** Writes the changes of one table that is there. */
final class TableLowering implements TableChange.Visitor<Void> {

    private final Workbench bench;
    private final Change.AlterTable table;
    private final QualifiedName name;
    private final Reason reason;
    private final ColumnLowering columns;
    private final PartLowering parts;

    TableLowering(Workbench bench, Change.AlterTable table, ColumnLowering columns, PartLowering parts) {
        this.bench = bench;
        this.table = table;
        this.name = table.object();
        this.reason = new Reason(name);
        this.columns = columns;
        this.parts = parts;
    }

    @Override
    public Void addColumn(TableChange.AddColumn change) {
        columns.add(table, change);
        return null;
    }

    @Override
    public Void changeColumn(TableChange.ChangeColumn change) {
        try {
            columns.change(table, change);
        } catch (SQLException e) {
            throw new IllegalStateException("The server did not say how " + change + " is made", e);
        }
        return null;
    }

    @Override
    public Void addConstraint(TableChange.AddConstraint change) {
        parts.add(name, change.constraint(), table);
        return null;
    }

    @Override
    public Void addIndex(TableChange.AddIndex change) {
        parts.add(name, change.index(), table, change.accept(reason));
        return null;
    }

    @Override
    public Void dropColumn(TableChange.DropColumn change) {
        columns.drop(table, change);
        return null;
    }

    @Override
    public Void dropConstraint(TableChange.DropConstraint change) {
        parts.drop(name, change.constraint(), table);
        return null;
    }

    @Override
    public Void changeConstraint(TableChange.ChangeConstraint change) {
        if (InTheWay.onlyRenames(change)) {
            parts.rename(name, change.before(), change.after(), table);
        } else if (Validity.onlyValidates(change)) {
            if (!Objects.equals(change.before().name(), change.after().name())) {
                parts.rename(name, change.before(), change.after(), table);
            }
            parts.validate(name, change.after(), table);
        } else {
            parts.drop(name, change.before(), table);
            parts.add(name, change.after(), table, change.accept(reason));
        }
        return null;
    }

    @Override
    public Void dropIndex(TableChange.DropIndex change) {
        parts.drop(name, change.index(), table, change.accept(reason));
        return null;
    }

    @Override
    public Void changeIndex(TableChange.ChangeIndex change) {
        if (InTheWay.onlyRenames(change)) {
            parts.rename(name, change.before(), change.after(), table);
        } else {
            parts.drop(name, change.before(), table,
                    new Reason(name).dropIndex(new TableChange.DropIndex(change.before())));
            parts.add(name, change.after(), table, change.accept(reason));
        }
        return null;
    }

    @Override
    public Void changeComment(TableChange.ChangeComment change) {
        bench.steps().add(Phase.COMMENTS, TableSql.comment("TABLE " + Quoted.name(name), change.after()),
                change.accept(reason), table);
        return null;
    }

    @Override
    public Void changeOptions(TableChange.ChangeOptions change) {
        for (String action : TableOptions.actions(name, change)) {
            bench.steps().add(Phase.OPTIONS, TableSql.alter(name, action), change.accept(reason), table);
        }
        return null;
    }
}
