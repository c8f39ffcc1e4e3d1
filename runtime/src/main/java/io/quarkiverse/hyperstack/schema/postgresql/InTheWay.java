package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.catalog.UniqueKey;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Description;

/**
 * Keys, checks and indexes that stay as they are, but have to make way while something else changes: foreign keys whose columns
 * change their type or whose target key is replaced, and what names a column that is made again or a type that is built anew.
 */
final class InTheWay {

    private final Workbench bench;
    private final PartLowering parts;
    private final Set<ColumnName> changed = new HashSet<>();
    private final Set<ColumnName> replacedKeys = new HashSet<>();
    private final Map<ColumnName, String> newNames = new HashMap<>();

    InTheWay(Workbench bench, PartLowering parts) {
        this.bench = bench;
        this.parts = parts;
        for (Change change : bench.draft().changes()) {
            if (change instanceof Change.AlterTable table) {
                table.changes().forEach(part -> note(table.object(), part));
            }
        }
    }

    private void note(QualifiedName table, TableChange part) {
        if (part instanceof TableChange.DropConstraint drop) {
            note(table, drop.constraint());
        } else if (part instanceof TableChange.ChangeConstraint change && onlyRenames(change)) {
            newName(table, change);
        } else if (part instanceof TableChange.ChangeConstraint change && Validity.onlyValidates(change)) {
            newName(table, change);
        } else if (part instanceof TableChange.ChangeConstraint change) {
            note(table, change.before());
        } else if (part instanceof TableChange.DropIndex drop) {
            noteIndex(table, drop.index());
        } else if (part instanceof TableChange.ChangeIndex change && onlyRenames(change)) {
            newNames.put(new ColumnName(table, change.before().name()), change.after().name());
        } else if (part instanceof TableChange.ChangeIndex change) {
            noteIndex(table, change.before());
        }
    }

    private void newName(QualifiedName table, TableChange.ChangeConstraint change) {
        if (!Objects.equals(change.before().name(), change.after().name())) {
            newNames.put(new ColumnName(table, String.valueOf(change.before().name())), String.valueOf(change.after().name()));
        }
    }

    private void note(QualifiedName table, Constraint constraint) {
        ColumnName name = new ColumnName(table, String.valueOf(constraint.name()));
        changed.add(name);
        if (constraint instanceof PrimaryKey || constraint instanceof UniqueKey) {
            replacedKeys.add(name);
        }
    }

    private void noteIndex(QualifiedName table, Index index) {
        changed.add(new ColumnName(table, index.name()));
        replacedKeys.add(new ColumnName(table, index.name()));
    }

    static boolean onlyRenames(TableChange.ChangeConstraint change) {
        return change.before().unnamed().equals(change.after().unnamed());
    }

    static boolean onlyRenames(TableChange.ChangeIndex change) {
        Index before = change.before();
        return new Index(change.after().name(), before.unique(), before.parts(), before.where(), before.clauses())
                .equals(change.after());
    }

    /** The keys that are gone for a while, as tables and names. */
    Set<ColumnName> replacedKeys() {
        return replacedKeys;
    }

    void lower() {
        Set<QualifiedName> tables = new TreeSet<>();
        bench.touched().remade().forEach(column -> tables.add(column.table()));
        bench.touched().retyped().forEach((column, cause) -> {
            if (cause instanceof Change.ChangeEnumType) {
                tables.add(column.table());
            }
        });
        for (QualifiedName table : tables) {
            Table live = bench.draft().live().tables().get(table);
            if (live != null) {
                putBack(live);
            }
        }
        bench.touched().droppedColumns().forEach(this::requireNoOtherPart);
        bench.around().foreignKeys().forEach(this::putBack);
    }

    private void putBack(Table table) {
        QualifiedName name = table.name();
        Set<String> remade = bench.touched().remade(name);
        Set<String> retyped = bench.touched().ofReplacedTypes(name, bench.around());
        Change cause = bench.cause(name, bench.draft().changes().get(0));
        for (Constraint constraint : table.constraints().all()) {
            Set<String> columns = table.columnsOf(constraint);
            boolean hit = meet(columns, remade) || constraint instanceof Check && meet(columns, retyped);
            if (hit && !(constraint instanceof ForeignKey) && !isChanged(name, constraint.name())) {
                String which = Description.of(constraint) + " of table \"" + name + "\"";
                note(name, constraint);
                parts.drop(name, constraint, cause, "take off " + which);
                Constraint back = constraint.accept(new OtherName(nameBack(name, constraint.name())));
                parts.add(name, back, cause, "put back " + which);
            }
        }
        for (Index index : table.indexes()) {
            if (!isChanged(name, index.name()) && (meet(columns(table, index, false), remade)
                    || meet(columns(table, index, true), retyped))) {
                String which = Description.of(index) + " of table \"" + name + "\"";
                noteIndex(name, index);
                parts.drop(name, index, cause, "take off " + which);
                Index back = new Index(String.valueOf(nameBack(name, index.name())), index.unique(), index.parts(),
                        index.where(), index.clauses());
                parts.add(name, back, cause, "put back " + which);
            }
        }
    }

    /** The name with which a part comes back: its new one, if it gets one. */
    private @Nullable String nameBack(QualifiedName table, @Nullable String part) {
        String name = newNames.get(new ColumnName(table, String.valueOf(part)));
        if (name == null) {
            return part;
        }
        parts.comesBackAs(table, String.valueOf(part), name);
        return name;
    }

    private static Set<String> columns(Table table, Index index, boolean onlyExpressions) {
        List<String> words = new ArrayList<>(
                index.parts().stream().filter(part -> !onlyExpressions || part.indexOf('(') >= 0).toList());
        words.add(index.where() == null ? "" : index.where());
        words.addAll(onlyExpressions ? List.of() : index.clauses());
        return table.columnsIn(String.join(" ", words));
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private boolean isChanged(QualifiedName table, @Nullable String part) {
        return part != null && changed.contains(new ColumnName(table, part));
    }

    /** PostgreSQL would drop an index over two columns silently with one of them. */
    private void requireNoOtherPart(ColumnName column) {
        Table table = bench.draft().live().tables().get(column.table());
        if (table == null || bench.touched().droppedTables().contains(table.name())) {
            return;
        }
        for (Index index : table.indexes()) {
            Set<String> columns = columns(table, index, false);
            if (columns.contains(column.column()) && !isChanged(table.name(), index.name()) && columns.stream()
                    .anyMatch(other -> !bench.touched().droppedColumns().contains(new ColumnName(table.name(), other)))) {
                throw StillUsed.by("column \"" + column.column() + "\" of table \"" + table.name() + "\" cannot be dropped",
                        List.of(Description.of(index) + " of the same table"));
            }
        }
    }

    private void putBack(LiveForeignKey key) {
        if (bench.touched().droppedTables().contains(key.table())) {
            dropEarly(key);
            return;
        }
        ColumnName name = new ColumnName(key.table(), key.name());
        if (bench.touched().droppedTables().contains(key.target()) && !changed.contains(name)) {
            throw new HyperstackException(Problem.STILL_USED,
                    "table \"" + key.target() + "\" cannot be dropped, because foreign key \"" + key.name() + "\" of table \""
                            + key.table() + "\" points at it and is not declared",
                    "drop that foreign key, or declare the table, and start again");
        }
        if (key.targetIndex() != null && replacedKeys.contains(new ColumnName(key.target(), key.targetIndex()))
                && !changed.contains(name) && !hasKey(bench.after(key.target()), Set.copyOf(key.targetColumns()))) {
            throw StillUsed.by("\"" + key.targetIndex() + "\" of table \"" + key.target() + "\" cannot be dropped",
                    List.of("foreign key \"" + key.name() + "\" of table \"" + key.table() + "\""));
        }
        boolean moved = key.columns().stream().anyMatch(column -> isMoved(new ColumnName(key.table(), column)))
                || key.targetColumns().stream().anyMatch(column -> isMoved(new ColumnName(key.target(), column)))
                || key.targetIndex() != null && replacedKeys.contains(new ColumnName(key.target(), key.targetIndex()));
        if (moved && changed.add(name)) {
            parts.putBack(key, String.valueOf(nameBack(key.table(), key.name())),
                    bench.cause(key.table(), bench.cause(key.target(), bench.draft().changes().get(0))));
        }
    }

    private static boolean hasKey(@Nullable Table table, Set<String> columns) {
        return table != null && (table.constraints().all().stream()
                .filter(key -> key instanceof PrimaryKey || key instanceof UniqueKey)
                .anyMatch(key -> table.columnsOf(key).equals(columns))
                || table.indexes().stream().anyMatch(index -> index.unique() && index.where() == null
                        && columns(table, index, false).equals(columns)));
    }

    /** The foreign key of a table that goes holds the key that it points at until it goes itself. */
    private void dropEarly(LiveForeignKey key) {
        boolean holds = key.targetIndex() != null && replacedKeys.contains(new ColumnName(key.target(), key.targetIndex()));
        if (holds && !bench.touched().droppedTables().contains(key.target())) {
            bench.steps().add(Steps.Phase.OLD_FOREIGN_KEYS,
                    TableSql.alter(key.table(), "DROP CONSTRAINT " + Quoted.name(key.name())),
                    "drop foreign key \"" + key.name() + "\" of table \"" + key.table() + "\"",
                    bench.cause(key.table(), bench.cause(key.target(), bench.draft().changes().get(0))));
        }
    }

    private boolean isMoved(ColumnName column) {
        return bench.touched().retyped().containsKey(column) || bench.touched().remade().contains(column);
    }
}
