package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.Constraint;
import io.quarkiverse.hyperstack.schema.catalog.Constraints;
import io.quarkiverse.hyperstack.schema.catalog.ForeignKey;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/** Foreign keys and checks that the rows need not fit which were there before ({@code NOT VALID}). */
final class Validity {

    private Validity() {
    }

    /** Whether the rows of a key or check that is there are to be looked at, and nothing else but its name changes. */
    static boolean onlyValidates(TableChange.ChangeConstraint change) {
        return isNotValid(change.before()) && valid(change.before()).unnamed().equals(change.after().unnamed());
    }

    private static boolean isNotValid(Constraint constraint) {
        return constraint instanceof ForeignKey key && key.clauses().contains(ConstraintRow.NOT_VALID)
                || constraint instanceof Check check && check.clauses().contains(ConstraintRow.NOT_VALID);
    }

    private static Constraint valid(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return new ForeignKey(key.name(), key.columns(), key.target(), key.rules(), without(key.clauses()));
        }
        return constraint instanceof Check check
                ? new Check(check.name(), check.expression(), without(check.clauses()))
                : constraint;
    }

    private static List<String> without(List<String> clauses) {
        List<String> others = new ArrayList<>(clauses);
        others.remove(ConstraintRow.NOT_VALID);
        return others;
    }

    /** The wanted table, where what is wanted as not valid and is valid already stays valid. */
    static Table like(Table wanted, Table live) {
        Set<Constraint> there = live.constraints().all().stream().map(Constraint::unnamed).collect(Collectors.toSet());
        List<Constraint> constraints = wanted.constraints().all().stream()
                .map(constraint -> isNotValid(constraint) && there.contains(valid(constraint).unnamed())
                        ? valid(constraint)
                        : constraint)
                .toList();
        return new Table(wanted.name(), wanted.columns(), Constraints.of(constraints), wanted.indexes(), wanted.comment(),
                wanted.options());
    }
}
