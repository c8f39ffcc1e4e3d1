package io.quarkiverse.hyperstack.migration;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a repair does about one entry of the history.
 *
 * @param file the file's path below its location; the class for a Java migration
 * @param version the version, or null for a repeatable migration
 * @param action what is done
 * @param text the same for people, with what follows from it
 */
public record RepairEntry(String file, @Nullable String version, Action action, String text) {

    public RepairEntry {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(text, "text");
    }

    /** What is done about an entry. */
    public enum Action {

        /** The row of a file that failed goes, so that the file runs again. */
        REMOVE("remove"),
        /** The row of a file that ran gets what the file is now. */
        ACCEPT("accept"),
        /** The row of a file that is gone is marked as deleted. */
        DELETE("delete"),
        /** Nothing is done. */
        LEAVE("leave");

        private final String text;

        Action(String text) {
            this.text = text;
        }

        /**
         * The action in JSON output.
         *
         * @return for instance {@code remove}; never changes once released
         */
        public String text() {
            return text;
        }
    }
}
