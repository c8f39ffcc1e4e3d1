package io.quarkiverse.hyperstack.command;

import java.time.Duration;
import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.compare.Comparison;
import io.quarkiverse.hyperstack.copy.CopyResult;
import io.quarkiverse.hyperstack.migration.MigrationRow;
import io.quarkiverse.hyperstack.migration.MigrationScript;
import io.quarkiverse.hyperstack.migration.RepairPlan;
import io.quarkiverse.hyperstack.migration.adopt.Adopted;
import io.quarkiverse.hyperstack.migration.check.Checked;
import io.quarkiverse.hyperstack.migration.generate.Generated;
import io.quarkiverse.hyperstack.migration.generate.Rebase;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.trash.Emptied;
import io.quarkiverse.hyperstack.schema.trash.Restored;
import io.quarkiverse.hyperstack.schema.trash.TrashEntry;
import io.quarkiverse.hyperstack.seed.Sown;

/** How an answer is shown. The calls come in the order in which things happen; {@link #end} comes last and always. */
interface View {

    /** What follows belongs to this database. */
    void database(Place place);

    void status(List<MigrationRow> rows);

    /** Where files and database disagree, each with what to do. */
    void disagreements(List<HyperstackException> disagreements);

    /** What a repair is going to do. */
    void repairPlanned(RepairPlan plan);

    /** The repair was done. */
    void repaired();

    void scripts(List<MigrationScript> scripts);

    /** What is between the database and its target. */
    void comparison(String target, Comparison comparison);

    /** The next migration files, where they were written (nowhere when there is no path), and whether their texts are to be shown. */
    void generated(Generated generated, List<String> paths, boolean printed);

    /** What a check found, and which of its findings are shown. */
    void checked(Checked checked, List<Finding> shown);

    /** Files that got other versions. */
    void rebased(List<Rebase.Moved> moved);

    void linted(List<Finding> findings);

    /** What adopting did, and the paths of the files that were written. */
    void adopted(Adopted adopted, List<String> paths);

    /** What was copied, or what is in the way of copying. */
    void copied(CopyResult result, Duration duration);

    /** A seed has run, or had run before. */
    void seeded(Sown sown);

    void trash(List<TrashEntry> entries);

    void restored(Restored restored);

    void emptied(Emptied emptied);

    void applied(String file, Duration duration);

    /** The database had the structure of this file, and is marked as having it. */
    void marked(String file);

    /** A sentence that sums up what happened with the database. */
    void summary(String sentence);

    void failed(HyperstackException failure);

    void end(int exitCode);

    /**
     * A database.
     *
     * @param datasource its datasource
     * @param address its URL without secrets
     * @param missing whether its file is not there yet
     */
    record Place(String datasource, String address, boolean missing) {
    }
}
