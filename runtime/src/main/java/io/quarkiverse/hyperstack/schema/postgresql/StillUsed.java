package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** The refusal to drop something that something of somebody else's uses. */
final class StillUsed {

    private StillUsed() {
    }

    static HyperstackException by(String what, List<String> users) {
        return new HyperstackException(Problem.STILL_USED, what + ", because it is used by " + String.join(", ", users),
                "change or drop what uses it, and start again");
    }
}
