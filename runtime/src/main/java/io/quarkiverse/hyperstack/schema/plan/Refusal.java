package io.quarkiverse.hyperstack.schema.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Column;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * Whether a change of a table is reported instead of made. What is new is made unless something is in the way, and what is
 * ours is changed and dropped. Each answer is null when the change is made.
 */
final class Refusal implements TableChange.Visitor<@Nullable Unhandled> {

    private static final String UNDECLARED = " is in the database and not declared";

    private final Table before;
    private final Table after;
    private final Managed managed;
    private final Obstacles obstacles;
    private final Undeclared undeclared;
    private final Set<String> dropped;

    Refusal(Change.AlterTable table, Managed managed, Obstacles obstacles, Undeclared undeclared) {
        this.before = table.before();
        this.after = table.after();
        this.managed = managed;
        this.obstacles = obstacles;
        this.undeclared = undeclared;
        this.dropped = table.changes().stream().filter(TableChange.DropColumn.class::isInstance)
                .map(change -> ((TableChange.DropColumn) change).column())
                .filter(column -> managed.ownsPart(Managed.column(before, column))).map(Column::name)
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable Unhandled addColumn(TableChange.AddColumn change) {
        String obstacle = obstacles.toColumn(after, change.column());
        return obstacle == null ? null : column(change.column().name(), "is not there; it " + obstacle);
    }

    @Override
    public @Nullable Unhandled dropColumn(TableChange.DropColumn change) {
        return managed.ownsPart(Managed.column(before, change.column()))
                ? null
                : column(change.column().name(), UNDECLARED.strip());
    }

    @Override
    public @Nullable Unhandled changeColumn(TableChange.ChangeColumn change) {
        return null;
    }

    @Override
    public @Nullable Unhandled addConstraint(TableChange.AddConstraint change) {
        String obstacle = obstacles.toConstraint(after, change.constraint());
        return obstacle == null ? null : table(Description.of(change.constraint()) + " is not there; it " + obstacle);
    }

    @Override
    public @Nullable Unhandled dropConstraint(TableChange.DropConstraint change) {
        return managed.ownsPart(Managed.constraint(before, change.constraint()))
                || before.columnsOf(change.constraint()).stream().anyMatch(dropped::contains)
                        ? stillNeeded(Description.of(change.constraint()), change.constraint())
                        : table(Description.of(change.constraint()) + UNDECLARED);
    }

    @Override
    public @Nullable Unhandled changeConstraint(TableChange.ChangeConstraint change) {
        return stillNeeded(Description.of(change.before()), change.before());
    }

    /** A key that something which nobody declares points at stays as it is. */
    private @Nullable Unhandled stillNeeded(String what, Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof UniqueKey
                ? stillNeeded(what, before.columnsOf(constraint))
                : null;
    }

    private @Nullable Unhandled stillNeeded(String what, Set<String> columns) {
        List<String> keys = undeclared.keysTo(before.name(), columns);
        return keys.isEmpty()
                ? null
                : table(what + " stays as it is, because it is needed by " + String.join(", ", keys)
                        + ", which is not declared");
    }

    @Override
    public @Nullable Unhandled addIndex(TableChange.AddIndex change) {
        String obstacle = obstacles.toIndex(after, change.index());
        return obstacle == null ? null : table(Description.of(change.index()) + " is not there; it " + obstacle);
    }

    @Override
    public @Nullable Unhandled dropIndex(TableChange.DropIndex change) {
        return managed.ownsPart(Managed.index(before, change.index()))
                || before.columnsIn(String.join(", ", change.index().parts())).stream().anyMatch(dropped::contains)
                        ? stillNeeded(Description.of(change.index()), change.index())
                        : table(Description.of(change.index()) + UNDECLARED);
    }

    @Override
    public @Nullable Unhandled changeIndex(TableChange.ChangeIndex change) {
        return stillNeeded(Description.of(change.before()), change.before());
    }

    private @Nullable Unhandled stillNeeded(String what, Index index) {
        return index.unique() && index.where() == null
                ? stillNeeded(what, before.columnsIn(String.join(", ", index.parts())))
                : null;
    }

    @Override
    public @Nullable Unhandled changeComment(TableChange.ChangeComment change) {
        return null;
    }

    @Override
    public @Nullable Unhandled changeOptions(TableChange.ChangeOptions change) {
        return managed.wholeDatabase() || !change.before().containsAll(change.after())
                ? null
                : table("options are " + change.before() + ", declared as " + change.after());
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
}
