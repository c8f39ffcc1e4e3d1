package io.quarkiverse.hyperstack.workflow;

import java.util.Objects;

/**
 * The workflow of one datasource, and why.
 *
 * @param workflow what a start does to the database's structure
 * @param reason the reason, as the end of "because …"
 */
public record Decision(Workflow workflow, String reason) {

    public Decision {
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(reason, "reason");
    }
}
