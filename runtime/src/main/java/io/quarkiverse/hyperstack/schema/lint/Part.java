package io.quarkiverse.hyperstack.schema.lint;

import java.util.Optional;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.diff.Change;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/**
 * A change of a table that was there before its file ran.
 *
 * @param table the table before and after the statement
 * @param change one of its changes
 * @param <T> the kind of change
 */
record Part<T extends TableChange>(Change.AlterTable table, T change) {

    QualifiedName name() {
        return table.object();
    }

    Optional<Numbers.Answer> misfits(Numbers numbers) {
        return numbers.misfits(table.before(), table.after(), change);
    }

    Optional<Numbers.Answer> losses(Numbers numbers) {
        return numbers.losses(table.before(), table.after(), change);
    }
}
