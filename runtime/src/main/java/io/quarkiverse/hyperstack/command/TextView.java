package io.quarkiverse.hyperstack.command;

import java.io.PrintStream;
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
import io.quarkiverse.hyperstack.workflow.Redaction;

/** For people: results on standard output, failures on standard error. */
final class TextView implements View {

    private final Verb verb;
    private final PrintStream out;
    private final PrintStream err;
    private final Redaction redaction;

    TextView(Verb verb, PrintStream out, PrintStream err, Redaction redaction) {
        this.verb = verb;
        this.out = out;
        this.err = err;
        this.redaction = redaction;
    }

    @Override
    public void database(Place place) {
        out.println(comment() + place.datasource() + "  " + place.address() + (place.missing() ? "  (not there yet)" : ""));
    }

    @Override
    public void status(List<MigrationRow> rows) {
        HistoryText.lines(rows).forEach(out::println);
    }

    @Override
    public void disagreements(List<HyperstackException> disagreements) {
        out.flush();
        disagreements.forEach(this::failed);
    }

    @Override
    public void repairPlanned(RepairPlan plan) {
        HistoryText.lines(plan).forEach(out::println);
        out.flush();
    }

    @Override
    public void repaired() {
        // the summary says it
    }

    @Override
    public void scripts(List<MigrationScript> scripts) {
        for (MigrationScript script : scripts) {
            out.println();
            out.println("-- " + script.file());
            out.println(script.sql().stripTrailing());
        }
    }

    @Override
    public void comparison(String target, Comparison comparison) {
        ComparisonText.lines(target, comparison).forEach(out::println);
    }

    @Override
    public void generated(Generated generated, List<String> paths, boolean printed) {
        FilesText.lines(generated, printed).forEach(out::println);
    }

    @Override
    public void checked(Checked checked, List<Finding> shown) {
        FilesText.lines(checked, shown).forEach(out::println);
    }

    @Override
    public void rebased(List<Rebase.Moved> moved) {
        moved.forEach(file -> out.println("  " + file.from() + " -> " + WorkPlace.shown(file.to())));
    }

    @Override
    public void linted(List<Finding> findings) {
        FilesText.lines(findings).forEach(out::println);
    }

    @Override
    public void adopted(Adopted adopted, List<String> paths) {
        adopted.differences().forEach(difference -> out.println("  differs: " + difference));
        paths.forEach(path -> out.println("  " + path + " written"));
    }

    @Override
    public void copied(CopyResult result, Duration duration) {
        CopyText.lines(result).forEach(out::println);
    }

    @Override
    public void seeded(Sown sown) {
        out.println(SeedText.line(sown));
        out.flush();
    }

    @Override
    public void trash(List<TrashEntry> entries) {
        TrashText.lines(entries).forEach(out::println);
    }

    @Override
    public void restored(Restored restored) {
        // the summary says it
    }

    @Override
    public void emptied(Emptied emptied) {
        // the summary says it
    }

    @Override
    public void applied(String file, Duration duration) {
        out.println("  " + file + "  " + Durations.show(duration));
        out.flush();
    }

    @Override
    public void marked(String file) {
        out.println("  " + file + "  marked, not run: the database has its structure");
        out.flush();
    }

    @Override
    public void summary(String sentence) {
        out.println(comment() + sentence);
    }

    /** Where statements are printed, all else is a comment, so that the output is a script. */
    private String comment() {
        return verb == Verb.DRY_RUN || verb == Verb.DIFF || verb == Verb.GENERATE_PRINTED ? "-- " : "";
    }

    @Override
    public void failed(HyperstackException failure) {
        out.flush();
        err.println(redaction.apply(String.valueOf(failure.getMessage())));
    }

    @Override
    public void end(int exitCode) {
        out.flush();
        err.flush();
    }
}
