package io.quarkiverse.hyperstack.copy.value;

import java.util.Objects;

/**
 * Why a value does not fit.
 *
 * @param reason which kind of misfit; rows are counted by it
 * @param detail what is wrong with this value, for the file in which the row is put aside
 */
public record Misfit(Reason reason, String detail) {

    public Misfit {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }
}
