package io.quarkiverse.hyperstack.workflow;

import java.util.List;

/** What kind of run this is, which the decision table's rows follow. */
public enum RunKind {

    /** {@code quarkus dev}, or the profile {@code dev}. */
    DEVELOPMENT("dev"),
    /** A test, or the profile {@code test}. */
    TEST("test"),
    /** Everything else. */
    PRODUCTION("prod");

    private final String profile;

    RunKind(String profile) {
        this.profile = profile;
    }

    /**
     * The kind of a run: what its profiles say; profiles of the application's own count as what they were launched as.
     *
     * @param profiles the active profiles
     * @param launched how the application was launched
     * @return the first kind that a profile names, otherwise {@code launched}
     */
    public static RunKind of(List<String> profiles, RunKind launched) {
        for (String profile : profiles) {
            for (RunKind kind : values()) {
                if (kind.profile.equals(profile)) {
                    return kind;
                }
            }
        }
        return launched;
    }

    /**
     * Whether values that synchronizing would lose go to the trash when nobody says what happens to them.
     *
     * @return true outside production
     */
    public boolean keepsLostValues() {
        return this != PRODUCTION;
    }

    /** For messages: the name of the profile. */
    @Override
    public String toString() {
        return profile;
    }
}
