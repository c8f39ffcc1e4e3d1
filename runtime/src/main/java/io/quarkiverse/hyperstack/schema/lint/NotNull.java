package io.quarkiverse.hyperstack.schema.lint;

import io.quarkiverse.hyperstack.schema.catalog.Check;
import io.quarkiverse.hyperstack.schema.catalog.PrimaryKey;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/** What becomes of columns that take no NULL any more. */
final class NotNull {

    private NotNull() {
    }

    static boolean isAdded(Part<TableChange.ChangeColumn> part) {
        return part.change().before().nullable() && !part.change().after().nullable();
    }

    /** Whether a check that was there before already keeps NULL out, for all rows. */
    static boolean isChecked(Part<TableChange.ChangeColumn> part) {
        return part.table().before().constraints().checks().stream()
                .anyMatch(check -> isNotNull(check, part.change().after().name()) && Validity.isProven(check.clauses()));
    }

    private static boolean isNotNull(Check check, String column) {
        String said = check.expression().replace("\"", "").replace("(", "").replace(")", "").strip();
        return said.equalsIgnoreCase(column + " IS NOT NULL");
    }

    /** Whether it is the primary key that wants it so. */
    static boolean isForNewKey(Part<TableChange.ChangeColumn> part) {
        PrimaryKey key = part.table().after().constraints().primaryKey();
        return key != null && key.columns().contains(part.change().after().name())
                && part.table().changes().stream().anyMatch(change -> change instanceof TableChange.AddConstraint added
                        && added.constraint() instanceof PrimaryKey);
    }
}
