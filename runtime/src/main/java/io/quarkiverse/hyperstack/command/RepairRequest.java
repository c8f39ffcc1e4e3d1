package io.quarkiverse.hyperstack.command;

/**
 * What {@code migrate repair} is to do.
 *
 * @param consent who says that it is done
 * @param deleteMissing whether entries whose file is gone are marked as deleted
 */
record RepairRequest(Consent consent, boolean deleteMissing) implements Request.Options {

    /** Who says that it is done. */
    enum Consent {
        /** Nobody: it is shown only. */
        SHOW,
        /** Whoever sits at the terminal; without one, whoever wrote the command. */
        ASK,
        /** Whoever wrote the command. */
        GIVEN
    }
}
