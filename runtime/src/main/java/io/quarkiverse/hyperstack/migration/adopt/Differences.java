package io.quarkiverse.hyperstack.migration.adopt;

import java.util.List;

import io.quarkiverse.hyperstack.schema.plan.Plan;

/** The differences of a plan in one sentence. */
final class Differences {

    private static final int NAMED = 8;

    private Differences() {
    }

    static String text(Plan plan) {
        List<String> all = plan.summary();
        String named = String.join("; ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() > NAMED ? named + "; and " + (all.size() - NAMED) + " more" : named;
    }
}
