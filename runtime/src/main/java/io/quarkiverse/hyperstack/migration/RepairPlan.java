package io.quarkiverse.hyperstack.migration;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.RepairEntry.Action;

/**
 * What a repair of the history does, entry by entry.
 *
 * @param entries in the order of the history, with those that are left as they are; none for files that agree
 * @param deleteMissing whether entries whose file is gone are marked as deleted
 */
public record RepairPlan(List<RepairEntry> entries, boolean deleteMissing) {

    public RepairPlan {
        entries = List.copyOf(entries);
    }

    static RepairPlan of(List<MigrationRow> rows, boolean deleteMissing) {
        return new RepairPlan(rows.stream().flatMap(row -> entry(row, deleteMissing).stream()).toList(), deleteMissing);
    }

    /**
     * Whether there is nothing to do.
     *
     * @return true also when entries are left as they are
     */
    public boolean isEmpty() {
        return entries.stream().allMatch(entry -> entry.action() == Action.LEAVE);
    }

    private static Optional<RepairEntry> entry(MigrationRow row, boolean deleteMissing) {
        return switch (row.state()) {
            case FAILED -> entry(row, Action.REMOVE, "failed: its row is removed, so the next migrate runs the whole file. What"
                    + " it did before it failed is still there: undo that first");
            case CHANGED ->
                entry(row, Action.ACCEPT, "changed since (" + row.note() + "): the history takes over the file as it"
                        + " is. What it says now is not run");
            case MISSING -> deleteMissing
                    ? entry(row, Action.DELETE, "missing: marked as deleted. What it made stays")
                    : entry(row, Action.LEAVE, "missing: left as it is. Restore the file, or run migrate repair"
                            + " --delete-missing");
            case FUTURE, FUTURE_FAILED -> entry(row, Action.LEAVE, row.state().text() + ": left to the release that has the"
                    + " file");
            case OUT_OF_ORDER -> entry(row, Action.LEAVE, "out of order: left as it is. Give it a version above the last"
                    + " applied one, or set quarkus.flyway.out-of-order=true");
            default -> Optional.empty();
        };
    }

    private static Optional<RepairEntry> entry(MigrationRow row, Action action, String text) {
        return Optional.of(new RepairEntry(row.file(), row.version(), action, text));
    }

    /**
     * Flyway removes the rows of all failed files at once, and takes a repeatable file of a newer release for a missing one.
     *
     * @throws HyperstackException {@link Problem#REPAIR_OF_FUTURE} when one of them is not ours
     */
    void requireOurs(List<MigrationRow> rows) {
        boolean repeatable = entries.stream().anyMatch(entry -> entry.action() == Action.DELETE && entry.version() == null);
        rows.stream().filter(row -> row.state() == FileState.FUTURE_FAILED
                || repeatable && row.state() == FileState.FUTURE && row.version() == null).findFirst().ifPresent(row -> {
                    throw new HyperstackException(Problem.REPAIR_OF_FUTURE,
                            "Migration " + row.file() + " is of a newer release, and the repair would change its entry too",
                            "repair with the release that has the file");
                });
    }
}
