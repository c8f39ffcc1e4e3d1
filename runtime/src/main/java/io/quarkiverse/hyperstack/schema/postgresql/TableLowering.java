package io.quarkiverse.hyperstack.schema.postgresql;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.ColumnValue;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Reason;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/** Writes the changes of one table that is there. */
final class TableLowering implements TableChange.Visitor<Void> {

    private final Change.AlterTable table;
    private final QualifiedName name;
    private final Reason reason;
    private final Steps steps;

    TableLowering(Change.AlterTable table, Steps steps) {
        this.table = table;
        this.name = table.object();
        this.reason = new Reason(name);
        this.steps = steps;
    }

    private void alter(Phase phase, String action, TableChange change) {
        steps.add(phase, TableSql.alter(name, action), change.accept(reason), table);
    }

    @Override
    public Void addColumn(TableChange.AddColumn change) {
        boolean generated = change.column().value() instanceof ColumnValue.Generated;
        alter(generated ? Phase.GENERATED_COLUMNS : Phase.COLUMNS, "ADD COLUMN " + ColumnSql.definition(change.column()),
                change);
        return null;
    }

    @Override
    public Void changeColumn(TableChange.ChangeColumn change) {
        if (!change.onlyBecomesNotNull()) {
            throw notYet(change);
        }
        alter(Phase.NULLABILITY, "ALTER COLUMN " + Quoted.name(change.after().name()) + " SET NOT NULL", change);
        return null;
    }

    @Override
    public Void addConstraint(TableChange.AddConstraint change) {
        alter(phase(change.constraint()), "ADD " + ConstraintSql.definition(change.constraint()), change);
        return null;
    }

    private static Phase phase(Constraint constraint) {
        if (constraint instanceof ForeignKey) {
            return Phase.FOREIGN_KEYS;
        }
        return constraint instanceof Check ? Phase.CHECKS : Phase.KEYS;
    }

    @Override
    public Void addIndex(TableChange.AddIndex change) {
        steps.add(Phase.INDEXES, IndexSql.create(name, change.index()), change.accept(reason), table);
        return null;
    }

    @Override
    public Void dropColumn(TableChange.DropColumn change) {
        throw notYet(change);
    }

    @Override
    public Void dropConstraint(TableChange.DropConstraint change) {
        throw notYet(change);
    }

    @Override
    public Void changeConstraint(TableChange.ChangeConstraint change) {
        throw notYet(change);
    }

    @Override
    public Void dropIndex(TableChange.DropIndex change) {
        throw notYet(change);
    }

    @Override
    public Void changeIndex(TableChange.ChangeIndex change) {
        throw notYet(change);
    }

    @Override
    public Void changeComment(TableChange.ChangeComment change) {
        throw notYet(change);
    }

    @Override
    public Void changeOptions(TableChange.ChangeOptions change) {
        throw notYet(change);
    }

    private IllegalArgumentException notYet(TableChange change) {
        return Lowering.notYet(change.accept(reason) + ", table", name);
    }
}
