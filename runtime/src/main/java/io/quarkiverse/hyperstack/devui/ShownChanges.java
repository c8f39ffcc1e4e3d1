package io.quarkiverse.hyperstack.devui;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.migration.MigrationScript;
import io.quarkiverse.hyperstack.migration.check.Discrepancy;
import io.quarkiverse.hyperstack.migration.check.PendingChanges;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.Unhandled;
import io.quarkiverse.hyperstack.workflow.Redaction;

/**
 * What is between entities, files and database.
 *
 * @param place what was laid beside the entities: {@code database} or {@code files}; null when nothing was
 * @param statements what it lacks
 * @param unhandled differences that nobody touches, a sentence each
 * @param files the files that the database has not had yet
 * @param wrong what is wrong with the files
 * @param problem why something of this is not known; null when all is
 */
public record ShownChanges(@Nullable String place, List<Statement> statements, List<String> unhandled, List<File> files,
        List<ShownProblem> wrong, @Nullable ShownProblem problem) {

    static ShownChanges unknown(ShownProblem problem) {
        return new ShownChanges(null, List.of(), List.of(), List.of(), List.of(), problem);
    }

    static ShownChanges of(PendingChanges changes, Redaction redaction) {
        return new ShownChanges(changes.place().name().toLowerCase(Locale.ROOT),
                changes.steps().stream().map(Statement::of).toList(),
                changes.unhandled().stream().map(Unhandled::toString).toList(),
                changes.files().stream().map(File::of).toList(),
                changes.discrepancies().stream().map(Discrepancy::failure)
                        .map(failure -> ShownProblem.of(failure, redaction)).toList(),
                null);
    }

    /**
     * A statement that is lacking.
     *
     * @param sql the statement
     * @param reason what it is for
     */
    public record Statement(String sql, String reason) {

        static Statement of(Step step) {
            return new Statement(step.sql(), step.reason());
        }
    }

    /**
     * A file that waits.
     *
     * @param file its path below its location
     * @param sql its text
     */
    public record File(String file, String sql) {

        static File of(MigrationScript script) {
            return new File(script.file(), script.sql());
        }
    }
}
