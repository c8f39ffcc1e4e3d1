package io.quarkiverse.hyperstack.schema.plan;

/** What happens when a change would lose values that are in the rows. */
public enum DataLoss {
    /** they are copied to a trash table first, in the same transaction */
    TRASH,
    /** the whole plan is refused */
    REFUSE,
    /** they are lost; only where somebody said so for this one plan */
    ALLOW
}
