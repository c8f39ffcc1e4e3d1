package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;
import io.quarkiverse.hyperstack.schema.plan.Draft;

/** Tables that inherit from others: a change of a column or check that the parent makes is made in the heir by PostgreSQL. */
final class Heirs {

    private static final String INHERITS = "INHERITS (";

    private final Map<QualifiedName, Change.AlterTable> altered = new HashMap<>();

    Heirs(Draft draft) {
        draft.changes().stream().filter(Change.AlterTable.class::isInstance).map(Change.AlterTable.class::cast)
                .forEach(change -> altered.put(change.object(), change));
    }

    /** Whether a parent makes the same change. */
    boolean inherit(Change.AlterTable table, TableChange change) {
        boolean inheritable = change instanceof TableChange.AddColumn || change instanceof TableChange.DropColumn
                || change instanceof TableChange.ChangeColumn || isOfCheck(change);
        return inheritable && parents(table.before().options()).stream().map(altered::get)
                .anyMatch(parent -> parent != null && (parent.changes().contains(change) || inherit(parent, change)));
    }

    private static boolean isOfCheck(TableChange change) {
        return change instanceof TableChange.AddConstraint added && isInherited(added.constraint())
                || change instanceof TableChange.DropConstraint dropped && isInherited(dropped.constraint())
                || change instanceof TableChange.ChangeConstraint changed && isInherited(changed.before())
                        && isInherited(changed.after());
    }

    private static boolean isInherited(Constraint constraint) {
        return constraint instanceof Check check && !check.clauses().contains("NO INHERIT");
    }

    private static List<QualifiedName> parents(Set<String> options) {
        return options.stream().filter(option -> option.startsWith(INHERITS))
                .flatMap(option -> List.of(option.substring(INHERITS.length(), option.length() - 1).split(", ")).stream())
                .map(NewWords::parsed).toList();
    }
}
