package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.StepGroup;
import io.quarkiverse.hyperstack.schema.plan.StepGroup.Kind;

/**
 * Takes the indexes of tables that are there out of a plan, to build them while people read and write. A build that failed
 * leaves an invalid index behind, so each begins by dropping what may be there: such a file can be run again.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY">Building indexes
 *      concurrently</a>
 */
final class IndexesApart {

    private final List<Step> together = new ArrayList<>();
    private final List<Step> outside = new ArrayList<>();
    private final List<Step> afterwards = new ArrayList<>();
    /** How the comments begin that need what is built apart. */
    private final List<String> comments = new ArrayList<>();

    private IndexesApart() {
    }

    /** The same steps in groups, in the order in which the groups have to run. */
    static List<StepGroup> of(List<Step> steps) {
        IndexesApart apart = new IndexesApart();
        steps.forEach(apart::sort);
        List<StepGroup> groups = new ArrayList<>();
        add(groups, Kind.TOGETHER, apart.together);
        add(groups, Kind.OUTSIDE, apart.outside);
        add(groups, Kind.AFTERWARDS, apart.afterwards);
        return groups;
    }

    private static void add(List<StepGroup> groups, Kind kind, List<Step> steps) {
        if (!steps.isEmpty()) {
            groups.add(new StepGroup(kind, steps));
        }
    }

    private void sort(Step step) {
        if (comments.stream().anyMatch(step.sql()::startsWith)) {
            afterwards.add(step);
        } else if (!(step.cause() instanceof Change.AlterTable table) || isPartitioned(table)
                || table.changes().stream().noneMatch(change -> takes(table.object(), change, step))) {
            together.add(step);
        }
    }

    /** PostgreSQL builds no index of a partitioned table concurrently. */
    private static boolean isPartitioned(Change.AlterTable table) {
        return table.after().options().stream()
                .anyMatch(option -> option.toUpperCase(Locale.ROOT).startsWith("PARTITION BY"));
    }

    private boolean takes(QualifiedName table, TableChange change, Step step) {
        Index index = index(change);
        if (index != null && step.sql().equals(IndexSql.create(table, index))) {
            build(table, index, step, step.reason());
            return true;
        }
        Constraint key = key(change);
        if (key == null || !step.sql().equals(TableSql.alter(table, "ADD " + ConstraintSql.definition(key)))) {
            return false;
        }
        String name = String.valueOf(key.name());
        List<String> columns = key instanceof PrimaryKey primary ? primary.columns() : ((UniqueKey) key).columns();
        build(table, new Index(name, true, columns.stream().map(Quoted::name).toList(), null, List.of()), step,
                "build index \"" + name + "\": " + step.reason());
        afterwards.add(new Step(TableSql.alter(table, "ADD CONSTRAINT " + Quoted.name(name)
                + (key instanceof PrimaryKey ? " PRIMARY KEY" : " UNIQUE") + " USING INDEX " + Quoted.name(name)),
                step.reason(), step.cause()));
        comments.add("COMMENT ON CONSTRAINT " + Quoted.name(name) + " ON " + Quoted.name(table) + " ");
        return true;
    }

    private static @Nullable Index index(TableChange change) {
        if (change instanceof TableChange.AddIndex added) {
            return added.index();
        }
        return change instanceof TableChange.ChangeIndex changed ? changed.after() : null;
    }

    /** A key that is nothing but columns, which is all that an index can be taken for. */
    private static @Nullable Constraint key(TableChange change) {
        Constraint constraint = change instanceof TableChange.AddConstraint added
                ? added.constraint()
                : change instanceof TableChange.ChangeConstraint changed ? changed.after() : null;
        boolean plain = constraint != null && constraint.name() != null
                && (constraint instanceof PrimaryKey key && key.clauses().isEmpty()
                        || constraint instanceof UniqueKey unique && unique.clauses().isEmpty());
        return plain ? constraint : null;
    }

    private void build(QualifiedName table, Index index, Step step, String reason) {
        String name = Quoted.name(new QualifiedName(table.schema(), index.name()));
        outside.add(new Step("DROP INDEX CONCURRENTLY IF EXISTS " + name,
                "drop what a build that failed may have left of index \"" + index.name() + "\"", step.cause()));
        outside.add(new Step(IndexSql.create(table, index).replaceFirst("INDEX ", "INDEX CONCURRENTLY "), reason,
                step.cause()));
        comments.add("COMMENT ON INDEX " + name + " ");
    }
}
