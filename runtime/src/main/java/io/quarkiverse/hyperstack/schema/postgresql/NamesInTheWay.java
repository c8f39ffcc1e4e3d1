package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.hyperstack.schema.catalog.Catalog;
import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.ColumnName;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Index;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Sequence;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;
import io.quarkiverse.hyperstack.schema.postgresql.Steps.Phase;

/**
 * Indexes, keys and sequences share their names with tables. One that lets go of its name only after something else has to have
 * it steps aside first: an index whose name a renamed table gets, a sequence whose name a new table gets and which is dropped
 * when no default needs it any more.
 */
final class NamesInTheWay {

    private final Draft draft;
    private final Steps steps;
    /** The names in the way, those of parts by their table in its new name. */
    private final Map<ColumnName, String> parts = new HashMap<>();
    private final Map<QualifiedName, QualifiedName> sequences = new TreeMap<>();
    private int asides;

    private NamesInTheWay(Draft draft, Steps steps) {
        this.draft = draft;
        this.steps = steps;
    }

    /** The draft with what stepped aside in the names that it has then. */
    static Draft aside(Draft draft, Steps steps) {
        NamesInTheWay names = new NamesInTheWay(draft, steps);
        Set<QualifiedName> early = new TreeSet<>(draft.renames().tables().values());
        early.addAll(draft.renames().sequences().values());
        Set<QualifiedName> all = new TreeSet<>(early);
        draft.changes().forEach(change -> names.wanted(change, all));
        for (Change change : draft.changes()) {
            if (change instanceof Change.AlterTable table) {
                names.parts(table.before(), early, change);
            } else if (change instanceof Change.DropTable table) {
                names.parts(table.table(), DroppedTables.fills(draft, table.object()) ? all : early, change);
            } else if (change instanceof Change.DropSequence sequence && all.contains(sequence.object())) {
                names.sequence(sequence.object(), change);
            }
        }
        return names.asides == 0 ? draft : names.renamed();
    }

    private void wanted(Change change, Set<QualifiedName> wanted) {
        if (change instanceof Change.AddTable added) {
            wanted.add(added.object());
            wanted.addAll(relations(added.table()));
        } else if (change instanceof Change.AlterTable altered) {
            Set<QualifiedName> come = new TreeSet<>(relations(altered.after()));
            come.removeAll(relations(altered.before()));
            wanted.addAll(come);
        }
    }

    private static List<QualifiedName> relations(Table table) {
        List<QualifiedName> relations = new ArrayList<>();
        table.indexes().forEach(index -> relations.add(new QualifiedName(table.name().schema(), index.name())));
        table.constraints().all().stream().filter(NamesInTheWay::isRelation)
                .forEach(key -> relations.add(new QualifiedName(table.name().schema(), String.valueOf(key.name()))));
        return relations;
    }

    private static boolean isRelation(Constraint constraint) {
        return !(constraint instanceof ForeignKey) && !(constraint instanceof Check);
    }

    /** Where a part keeps its name, something that is declared cannot have it, so what is in the way is going to let go of it. */
    private void parts(Table table, Set<QualifiedName> taken, Change cause) {
        String schema = draft.renames().oldTable(table.name()).schema();
        for (QualifiedName part : relations(table)) {
            QualifiedName name = new QualifiedName(schema, part.name());
            if (taken.contains(name)) {
                parts.put(new ColumnName(table.name(), part.name()), aside("INDEX", name, cause));
            }
        }
    }

    private void sequence(QualifiedName name, Change cause) {
        sequences.put(name, new QualifiedName(name.schema(), aside("SEQUENCE", name, cause)));
    }

    private String aside(String kind, QualifiedName name, Change cause) {
        String aside = "hyperstack_aside_" + ++asides;
        steps.add(Phase.RENAMES, "ALTER " + kind + " " + Quoted.name(name) + " RENAME TO " + Quoted.name(aside),
                "let go of the name \"" + name + "\", which something else gets", cause);
        return aside;
    }

    private Draft renamed() {
        Catalog live = Catalog.of(draft.live().tables().values().stream().map(this::table).toList(),
                draft.live().sequences().values().stream().map(this::sequence).toList(),
                List.copyOf(draft.live().enumTypes().values())).withOtherNames(draft.live().otherNames());
        return new Draft(live, draft.renames(), draft.changes().stream().map(this::change).toList(), draft.values(),
                draft.unhandled(), draft.undeclaredTables());
    }

    private Sequence sequence(Sequence sequence) {
        return sequence.named(sequences.getOrDefault(sequence.name(), sequence.name()));
    }

    private Table table(Table table) {
        return new Table(table.name(), table.columns(),
                Constraints.of(table.constraints().all().stream().map(key -> constraint(table.name(), key)).toList()),
                table.indexes().stream().map(index -> index(table.name(), index)).toList(), table.comment(), table.options());
    }

    private Constraint constraint(QualifiedName table, Constraint constraint) {
        String name = String.valueOf(constraint.name());
        return isRelation(constraint)
                ? Optional.ofNullable(parts.get(new ColumnName(table, name)))
                        .map(aside -> constraint.accept(new OtherName(aside))).orElse(constraint)
                : constraint;
    }

    private Index index(QualifiedName table, Index index) {
        return new Index(parts.getOrDefault(new ColumnName(table, index.name()), index.name()), index.unique(), index.parts(),
                index.where(), index.clauses());
    }

    private Change change(Change change) {
        if (change instanceof Change.DropSequence drop) {
            return new Change.DropSequence(sequence(drop.sequence()));
        }
        if (change instanceof Change.DropTable drop) {
            return new Change.DropTable(table(drop.table()));
        }
        return change instanceof Change.AlterTable altered
                ? new Change.AlterTable(table(altered.before()), altered.after(),
                        altered.changes().stream().map(part -> change(altered.object(), part)).toList())
                : change;
    }

    private TableChange change(QualifiedName table, TableChange change) {
        if (change instanceof TableChange.DropConstraint drop) {
            return new TableChange.DropConstraint(constraint(table, drop.constraint()));
        }
        if (change instanceof TableChange.ChangeConstraint changed) {
            return new TableChange.ChangeConstraint(constraint(table, changed.before()), changed.after());
        }
        if (change instanceof TableChange.DropIndex drop) {
            return new TableChange.DropIndex(index(table, drop.index()));
        }
        return change instanceof TableChange.ChangeIndex changed
                ? new TableChange.ChangeIndex(index(table, changed.before()), changed.after())
                : change;
    }
}
