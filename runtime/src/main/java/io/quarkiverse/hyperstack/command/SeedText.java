package io.quarkiverse.hyperstack.command;

import io.quarkiverse.hyperstack.seed.Sown;

/** A seed as a line. */
final class SeedText {

    private SeedText() {
    }

    static String line(Sown sown) {
        String text = "  " + sown.name() + "  ";
        if (sown.before() != null) {
            return text + "not run again: it ran at " + sown.before();
        }
        return text + (sown.isScript() ? counts(sown) + "  " : "") + Durations.show(sown.duration());
    }

    private static String counts(Sown sown) {
        return sown.statements() + (sown.statements() == 1 ? " statement, " : " statements, ") + sown.rows()
                + (sown.rows() == 1 ? " row" : " rows");
    }
}
