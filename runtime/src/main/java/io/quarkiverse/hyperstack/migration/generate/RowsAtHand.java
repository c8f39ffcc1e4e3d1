package io.quarkiverse.hyperstack.migration.generate;

import java.util.List;
import java.util.function.Function;

import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.lint.Numbers;

/** The rows of a database, which say how much a finding matters there. */
@FunctionalInterface
public interface RowsAtHand {

    /**
     * No database is at hand.
     *
     * @return answers nothing
     */
    static RowsAtHand none() {
        return question -> question.apply(Numbers.none());
    }

    /**
     * Looks with the numbers of the rows, as far as they are known.
     *
     * @param look uses the numbers, which are good until it is done
     * @return what it found
     */
    List<Finding> asked(Function<Numbers, List<Finding>> look);
}
