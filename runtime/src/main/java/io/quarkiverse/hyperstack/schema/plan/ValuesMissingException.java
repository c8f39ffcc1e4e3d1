package io.quarkiverse.hyperstack.schema.plan;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** Rows that may be there would have no value for new columns. */
public final class ValuesMissingException extends HyperstackException {

    private static final long serialVersionUID = 1L;

    private final transient ValuesMissing missing;
    private final transient Renamer.Found renames;

    ValuesMissingException(ValuesMissing missing, Renamer.Found renames) {
        super(Problem.VALUE_MISSING, missing.what(), missing.fix());
        this.missing = missing;
        this.renames = renames;
    }

    /**
     * The columns that need values.
     *
     * @return at least one
     */
    public ValuesMissing missing() {
        return missing;
    }

    /**
     * What was found to be renamed, and what could not be told.
     *
     * @return of the same two structures
     */
    public Renamer.Found renames() {
        return renames;
    }
}
