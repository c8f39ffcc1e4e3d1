package io.quarkiverse.hyperstack.schema.lint;

import java.util.Optional;
import java.util.OptionalLong;

import io.quarkiverse.hyperstack.schema.catalog.QualifiedName;
import io.quarkiverse.hyperstack.schema.catalog.Table;
import io.quarkiverse.hyperstack.schema.diff.TableChange;

/** What a database at hand knows about the rows that a file would meet. Nothing when there is none: guesses stay guesses. */
public interface Numbers {

    /**
     * Counts rows.
     *
     * @param table a table
     * @return how many rows it has; empty when nobody knows
     */
    OptionalLong rows(QualifiedName table);

    /**
     * Asks the rows whether they fit a change: NULLs, duplicates, values that break a check, references to nothing.
     *
     * @param before the table before the change
     * @param after the table after the change
     * @param change one of its changes
     * @return what does not fit; empty when nobody knows
     */
    Optional<Answer> misfits(Table before, Table after, TableChange change);

    /**
     * Asks the rows what a change would lose: values of a column that goes, values that do not fit a type.
     *
     * @param before the table before the change
     * @param after the table after the change
     * @param change one of its changes
     * @return what would be lost; empty when nobody knows
     */
    Optional<Answer> losses(Table before, Table after, TableChange change);

    /**
     * No database is at hand.
     *
     * @return answers nothing
     */
    static Numbers none() {
        return new NoNumbers();
    }

    /**
     * What the rows say.
     *
     * @param text numbers and up to five sample keys; empty when no row is concerned
     */
    record Answer(String text) {

        boolean isHarmless() {
            return text.isEmpty();
        }
    }
}
