package io.quarkiverse.hyperstack.migration;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** What is said when files and history disagree. */
final class HistoryFailures {

    private static final List<FileState> WORST_FIRST = List.of(FileState.FAILED, FileState.CHANGED, FileState.MISSING,
            FileState.OUT_OF_ORDER, FileState.FUTURE);

    private HistoryFailures() {
    }

    /**
     * The worst disagreement.
     *
     * @param rows the state of all migrations
     * @param reason what Flyway said, for disagreements that no row shows
     * @param cause Flyway's exception
     */
    static HyperstackException first(List<MigrationRow> rows, String reason, Exception cause) {
        for (FileState state : WORST_FIRST) {
            Optional<MigrationRow> row = rows.stream().filter(r -> r.state() == state).findFirst();
            if (row.isPresent()) {
                return say(row.get(), cause);
            }
        }
        return new HyperstackException(Problem.MIGRATION_REFUSED, "Flyway refuses: " + reason, "correct what it names", cause);
    }

    /**
     * What is wrong with one migration, and what to do.
     *
     * @param row its state
     * @param cause Flyway's exception, when it is Flyway who complains
     */
    static HyperstackException say(MigrationRow row, @Nullable Exception cause) {
        String ran = "Migration " + row.file() + (row.run() == null ? "" : ", applied " + row.run().at() + ",");
        return switch (row.state()) {
            case FAILED -> new HyperstackException(Problem.MIGRATION_HALF_DONE,
                    ran.replace(", applied ", ", run ") + " failed outside a transaction, so part of it may be in the database",
                    "bring the database by hand to the state before the file, then run migrate repair, which lets the file run"
                            + " again",
                    cause);
            case CHANGED -> new HyperstackException(Problem.MIGRATION_CHANGED, ran + " was edited since: " + row.note(),
                    "restore the file as it was and put the change into a new file; where the database has what the file says"
                            + " now, run migrate repair",
                    cause);
            case MISSING -> new HyperstackException(Problem.MIGRATION_MISSING,
                    ran + " is no longer in this application",
                    "restore the file; to accept that it is gone run migrate repair --delete-missing, or set"
                            + " quarkus.flyway.ignore-missing-migrations=true",
                    cause);
            case OUT_OF_ORDER -> new HyperstackException(Problem.MIGRATION_OUT_OF_ORDER,
                    ran + " was added below a version that is already applied, so it would never run",
                    "give it a version above the last applied one, with migrate rebase FILE, or set quarkus.flyway.out-of-order=true",
                    cause);
            default -> new HyperstackException(Problem.MIGRATION_REFUSED,
                    ran + " is newer than every file of this application",
                    "run the application that has the file, or remove quarkus.flyway.ignore-migration-patterns", cause);
        };
    }
}
