package io.quarkiverse.hyperstack.schema.plan;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * Whether a change of a table is reported instead of made. What is new is made unless something is in the way; everything
 * else is reported. Each answer is null when the change is made.
 */
final class Refusal implements TableChange.Visitor<@Nullable Unhandled> {

    private static final String UNDECLARED = " is in the database and not declared";

    private final Table before;
    private final Table after;
    private final @Nullable Table planned;
    private final Obstacles obstacles;

    Refusal(Change.AlterTable table, @Nullable Table planned, Obstacles obstacles) {
        this.before = table.before();
        this.after = table.after();
        this.planned = planned;
        this.obstacles = obstacles;
    }

    @Override
    public @Nullable Unhandled addColumn(TableChange.AddColumn change) {
        String obstacle = obstacles.toColumn(after, change.column());
        return obstacle == null ? null : column(change.column().name(), "is not there; it " + obstacle);
    }

    @Override
    public @Nullable Unhandled dropColumn(TableChange.DropColumn change) {
        return column(change.column().name(), UNDECLARED.strip());
    }

    @Override
    public @Nullable Unhandled changeColumn(TableChange.ChangeColumn change) {
        String name = change.before().name();
        PrimaryKey newKey = planned == null || before.constraints().primaryKey() != null
                ? null
                : planned.constraints().primaryKey();
        if (change.onlyBecomesNotNull() && newKey != null && newKey.columns().contains(name)) {
            return null;
        }
        return column(name, Difference.of(change.before(), change.after()));
    }

    @Override
    public @Nullable Unhandled addConstraint(TableChange.AddConstraint change) {
        String obstacle = obstacles.toConstraint(after, change.constraint());
        return obstacle == null ? null : table(Description.of(change.constraint()) + " is not there; it " + obstacle);
    }

    @Override
    public @Nullable Unhandled dropConstraint(TableChange.DropConstraint change) {
        return table(Description.of(change.constraint()) + UNDECLARED);
    }

    @Override
    public @Nullable Unhandled changeConstraint(TableChange.ChangeConstraint change) {
        return table("has " + Description.of(change.before()) + ", declared as " + Description.of(change.after()));
    }

    @Override
    public @Nullable Unhandled addIndex(TableChange.AddIndex change) {
        String obstacle = obstacles.toIndex(after, change.index());
        return obstacle == null ? null : table(Description.of(change.index()) + " is not there; it " + obstacle);
    }

    @Override
    public @Nullable Unhandled dropIndex(TableChange.DropIndex change) {
        return table(Description.of(change.index()) + UNDECLARED);
    }

    @Override
    public @Nullable Unhandled changeIndex(TableChange.ChangeIndex change) {
        return table("has " + Description.of(change.before()) + ", declared as " + Description.of(change.after()));
    }

    @Override
    public @Nullable Unhandled changeComment(TableChange.ChangeComment change) {
        return table("comment is " + quoted(change.before()) + ", declared as " + quoted(change.after()));
    }

    @Override
    public @Nullable Unhandled changeOptions(TableChange.ChangeOptions change) {
        return table("options are " + change.before() + ", declared as " + change.after());
    }

    private Unhandled table(String what) {
        return new Unhandled("table " + name(), what);
    }

    private Unhandled column(String column, String what) {
        return new Unhandled("column " + name() + "." + column, what);
    }

    private QualifiedName name() {
        return before.name();
    }

    private static String quoted(@Nullable String comment) {
        return comment == null ? "none" : "\"" + comment + "\"";
    }
}
