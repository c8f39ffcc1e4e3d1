package io.quarkiverse.hyperstack.devui;

import org.jspecify.annotations.Nullable;

/**
 * A datasource and its workflow, told without asking the database.
 *
 * @param name its name; {@code <default>} for the one without a name
 * @param kind the kind of database, for people
 * @param address where the database is, without user and password; null where that is not known
 * @param workflow {@code synchronize}, {@code migrate} or {@code none}
 * @param reason why, as the end of "because …"
 * @param problem why something of this is not known; null when all is
 */
public record ShownDatasource(String name, String kind, @Nullable String address, @Nullable String workflow,
        @Nullable String reason, @Nullable ShownProblem problem) {
}
