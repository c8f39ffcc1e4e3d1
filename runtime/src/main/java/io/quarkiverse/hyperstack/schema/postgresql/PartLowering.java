package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.plan.Description;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/** Drops and makes the keys, checks and indexes of tables, and gives new names to those of which only the name differs. */
final class PartLowering {

    private final Workbench bench;
    private final Map<QualifiedName, QualifiedName> indexNames = new TreeMap<>();
    private final Map<QualifiedName, Map<String, String>> constraintNames = new TreeMap<>();
    private final Map<QualifiedName, Change> causes = new HashMap<>();
    private final Map<QualifiedName, QualifiedName> tablesOfIndexes = new HashMap<>();
    private final Set<ColumnName> commented = new HashSet<>();

    PartLowering(Workbench bench) {
        this.bench = bench;
    }

    void add(QualifiedName table, Constraint constraint, Change cause) {
        add(table, constraint, cause, "add " + Description.of(constraint) + " to table \"" + table + "\"");
    }

    void add(QualifiedName table, Constraint constraint, Change cause, String reason) {
        bench.steps().add(phase(constraint), TableSql.alter(table, "ADD " + ConstraintSql.definition(constraint)), reason,
                cause);
        comment(table, constraint.name(), "CONSTRAINT " + Quoted.name(String.valueOf(constraint.name())) + " ON "
                + Quoted.name(table), cause);
    }

    private static Phase phase(Constraint constraint) {
        if (constraint instanceof ForeignKey) {
            return Phase.FOREIGN_KEYS;
        }
        return constraint instanceof Check ? Phase.CHECKS : Phase.KEYS;
    }

    void drop(QualifiedName table, Constraint constraint, Change cause) {
        drop(table, constraint, cause, "drop " + Description.of(constraint) + " of table \"" + table + "\"");
    }

    void drop(QualifiedName table, Constraint constraint, Change cause, String reason) {
        Phase phase = constraint instanceof ForeignKey
                ? Phase.OLD_FOREIGN_KEYS
                : constraint instanceof Check ? Phase.OLD_CHECKS : Phase.OLD_KEYS;
        bench.steps().add(phase,
                TableSql.alter(table, "DROP CONSTRAINT " + Quoted.name(String.valueOf(constraint.name()))), reason, cause);
    }

    void add(QualifiedName table, Index index, Change cause, String reason) {
        bench.steps().add(Phase.INDEXES, IndexSql.create(table, index), reason, cause);
        comment(table, index.name(), "INDEX " + Quoted.name(new QualifiedName(table.schema(), index.name())), cause);
    }

    void drop(QualifiedName table, Index index, Change cause, String reason) {
        bench.steps().add(Phase.OLD_INDEXES, IndexSql.drop(table, index), reason, cause);
    }

    /** The comment that a key, check or index of this name has now, once. */
    private void comment(QualifiedName table, @Nullable String part, String object, Change cause) {
        String comment = part == null ? null : bench.around().comments().get(new ColumnName(table, part));
        if (comment != null && commented.add(new ColumnName(table, String.valueOf(part)))) {
            bench.steps().add(Phase.COMMENTS, TableSql.comment(object, comment),
                    "put back the comment on \"" + part + "\" of table \"" + table + "\"", cause);
        }
    }

    void rename(QualifiedName table, Constraint before, Constraint after, Change cause) {
        String from = String.valueOf(before.name());
        String to = String.valueOf(after.name());
        constraintNames.computeIfAbsent(table, name -> new TreeMap<>()).put(from, to);
        causes.put(table, cause);
    }

    void rename(QualifiedName table, Index before, Index after, Change cause) {
        QualifiedName from = new QualifiedName(table.schema(), before.name());
        indexNames.put(from, new QualifiedName(table.schema(), after.name()));
        tablesOfIndexes.put(indexNames.get(from), table);
        causes.put(table, cause);
    }

    /** Writes the new names, in an order in which none is taken twice. */
    void finish() {
        constraintNames.forEach((table, names) -> {
            for (NameChain.Move<String> move : NameChain.of(names, i -> "hyperstack_rename_" + i)) {
                bench.steps().add(Phase.NAMES_OF_PARTS, TableSql.alter(table,
                        "RENAME CONSTRAINT " + Quoted.name(move.from()) + " TO " + Quoted.name(move.to())),
                        "rename constraint \"" + from(names, move.target()) + "\" of table \"" + table + "\" to \""
                                + move.target() + "\"",
                        causes.get(table));
            }
        });
        for (NameChain.Move<QualifiedName> move : NameChain.of(indexNames,
                i -> QualifiedName.of("hyperstack_rename_index_" + i))) {
            QualifiedName table = tablesOfIndexes.get(move.target());
            bench.steps().add(Phase.NAMES_OF_PARTS,
                    "ALTER INDEX " + Quoted.name(new QualifiedName(table.schema(), move.from().name())) + " RENAME TO "
                            + Quoted.name(move.to().name()),
                    "rename index \"" + from(indexNames, move.target()).name() + "\" of table \"" + table + "\" to \""
                            + move.target().name() + "\"",
                    causes.get(table));
        }
    }

    private static <T> T from(Map<T, T> names, T target) {
        return names.entrySet().stream().filter(entry -> entry.getValue().equals(target)).findFirst().orElseThrow().getKey();
    }

    /** A foreign key that has to make way, as it is, whoever made it. */
    void putBack(LiveForeignKey key, Change cause) {
        String which = "foreign key \"" + key.name() + "\" (" + String.join(", ", List.copyOf(key.columns())) + ") of table \""
                + key.table() + "\"";
        bench.steps().add(Phase.OLD_FOREIGN_KEYS,
                TableSql.alter(key.table(), "DROP CONSTRAINT " + Quoted.name(key.name())), "take off " + which, cause);
        bench.steps().add(Phase.FOREIGN_KEYS,
                TableSql.alter(key.table(), "ADD CONSTRAINT " + Quoted.name(key.name()) + " " + key.definition()),
                "put back " + which, cause);
        comment(key.table(), key.name(), "CONSTRAINT " + Quoted.name(key.name()) + " ON " + Quoted.name(key.table()), cause);
    }
}
