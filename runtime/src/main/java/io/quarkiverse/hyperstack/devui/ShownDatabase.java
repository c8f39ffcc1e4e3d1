package io.quarkiverse.hyperstack.devui;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.schema.trash.TrashEntry;
import io.quarkiverse.hyperstack.workflow.Redaction;

/**
 * What a database says of itself.
 *
 * @param version the version of the database; null when it was not reached
 * @param migrations each migration file with its state, in the order in which they run
 * @param trash what synchronizations put away, newest first
 * @param problem why something of this is not known; null when all is
 */
public record ShownDatabase(@Nullable String version, List<Migration> migrations, List<Trash> trash,
        @Nullable ShownProblem problem) {

    static ShownDatabase unknown(ShownProblem problem) {
        return new ShownDatabase(null, List.of(), List.of(), problem);
    }

    /**
     * A migration file.
     *
     * @param file its path below its location
     * @param version its version; null for a repeatable one
     * @param description the words after the version
     * @param state as {@code migrate status} says it
     * @param wrong whether it is in the way of the next migration
     * @param note what else there is to say of its state; null when there is nothing
     * @param appliedAt when it ran, as ISO 8601; null when it did not
     * @param durationMillis how long that took; null when it did not run
     * @param problem what is wrong with it; null when nothing is
     */
    public record Migration(String file, @Nullable String version, String description, String state, boolean wrong,
            @Nullable String note, @Nullable String appliedAt, @Nullable Long durationMillis,
            @Nullable ShownProblem problem) {

        static Migration of(MigrationRow row, Redaction redaction) {
            MigrationRow.Run run = row.run();
            return new Migration(row.file(), row.version(), row.description(), row.state().text(), row.state().isWrong(),
                    row.note().isEmpty() ? null : row.note(), run == null ? null : run.at().toString(),
                    run == null ? null : run.duration().toMillis(),
                    row.disagreement().map(failure -> ShownProblem.of(failure, redaction)).orElse(null));
        }
    }

    /**
     * An entry of the trash.
     *
     * @param id its number
     * @param object what it is: a table or a column
     * @param rows how many rows it has
     * @param keptAt when it went there, as ISO 8601
     * @param how what happened, in words
     */
    public record Trash(long id, String object, long rows, String keptAt, String how) {

        static Trash of(TrashEntry entry) {
            return new Trash(entry.id(), entry.object(), entry.rows(), entry.at().toString(), entry.how());
        }
    }
}
