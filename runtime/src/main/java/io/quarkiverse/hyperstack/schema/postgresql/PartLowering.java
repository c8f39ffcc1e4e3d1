package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final PartNames names;
    /** What parts are called before they come back, by what they are called then. */
    private final Map<ColumnName, ColumnName> formerNames = new HashMap<>();
    private final Set<ColumnName> commented = new HashSet<>();

    PartLowering(Workbench bench) {
        this.bench = bench;
        this.names = new PartNames(bench.steps());
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

    /** The rows that were there before a key or check are looked at now. */
    void validate(QualifiedName table, Constraint constraint, Change cause) {
        bench.steps().add(phase(constraint),
                TableSql.alter(table, "VALIDATE CONSTRAINT " + Quoted.name(String.valueOf(constraint.name()))),
                "make sure that all rows fit " + Description.of(constraint) + " of table \"" + table + "\"", cause);
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
        ColumnName name = new ColumnName(table, String.valueOf(part));
        String comment = part == null ? null : bench.around().comments().get(formerNames.getOrDefault(name, name));
        if (comment != null && commented.add(name)) {
            bench.steps().add(Phase.COMMENTS, TableSql.comment(object, comment),
                    "put back the comment on \"" + part + "\" of table \"" + table + "\"", cause);
        }
    }

    void rename(QualifiedName table, Constraint before, Constraint after, Change cause) {
        if (!isTakenOff(table, before.name())) {
            names.rename(table, before, after, cause);
        }
    }

    void rename(QualifiedName table, Index before, Index after, Change cause) {
        if (!isTakenOff(table, before.name())) {
            names.rename(table, before, after, cause);
        }
    }

    private boolean isTakenOff(QualifiedName table, @Nullable String part) {
        return formerNames.containsValue(new ColumnName(table, String.valueOf(part)));
    }

    /** A key, check or index that makes way and comes back under another name; it is not renamed. */
    void comesBackAs(QualifiedName table, String before, String after) {
        formerNames.put(new ColumnName(table, after), new ColumnName(table, before));
    }

    /** Writes the new names. */
    void finish() {
        names.finish();
    }

    /** A foreign key that has to make way, as it is, whoever made it. */
    void putBack(LiveForeignKey key, String name, Change cause) {
        String which = "foreign key \"" + key.name() + "\" (" + String.join(", ", List.copyOf(key.columns())) + ") of table \""
                + key.table() + "\"";
        bench.steps().add(Phase.OLD_FOREIGN_KEYS,
                TableSql.alter(key.table(), "DROP CONSTRAINT " + Quoted.name(key.name())), "take off " + which, cause);
        bench.steps().add(Phase.FOREIGN_KEYS,
                TableSql.alter(key.table(), "ADD CONSTRAINT " + Quoted.name(name) + " " + key.definition()),
                "put back " + which, cause);
        comment(key.table(), name, "CONSTRAINT " + Quoted.name(name) + " ON " + Quoted.name(key.table()), cause);
    }
}
