package io.quarkiverse.hyperstack.migration.generate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.lint.Linter;
import io.quarkiverse.hyperstack.schema.lint.Numbers;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/** Makes the next migration file, and proves it. Nothing is written here, and no database but the scratch one is asked. */
public final class Generator {

    private final Workbench bench;
    private final Clock clock;

    /**
     * @param bench the migrations, and where to try them
     * @param clock for the version
     */
    public Generator(Workbench bench, Clock clock) {
        this.bench = bench;
        this.clock = clock;
    }

    /**
     * Makes it.
     *
     * @param desired what the entities want
     * @param wishes what a person says
     * @return the file that makes files and entities agree
     * @throws HyperstackException {@link Problem#REPLAY_FAILED} when the files that are there do not run,
     *         {@link Problem#RENAME_UNSAID} and {@link Problem#VALUE_MISSING} when a person has to say something first,
     *         {@link Problem#FILE_NOT_PROVEN} when the file would leave differences
     */
    public Generated generate(Desired desired, Wishes wishes) {
        Desired said = new Desired(desired.script(), desired.hints().and(wishes.hints()));
        Plan plan = bench.lacking(said, List.of());
        if (plan.isEmpty()) {
            return new Generated(List.of(), plan, List.of());
        }
        requireSaidRenames(plan, wishes);
        NewFile file = file(plan, wishes);
        Trial trial = bench.trial(Optional.of(desired), List.of(file), file.name()::equals);
        Plan left = trial.lacking();
        if (!left.isEmpty()) {
            throw new HyperstackException(Problem.FILE_NOT_PROVEN,
                    "The new file would leave differences: " + String.join("; ", left.summary()),
                    "report it with the entity that the difference is about; until then write this file by hand and run"
                            + " migrate check");
        }
        Warnings warnings = new Warnings(file, Linter.lint(bench.syntax(), trial.files(), Numbers.none()));
        return new Generated(List.of(warnings.file()), plan, warnings.findings());
    }

    private static void requireSaidRenames(Plan plan, Wishes wishes) {
        if (!wishes.nothingElseIsRenamed() && !plan.notes().isEmpty()) {
            throw new HyperstackException(Problem.RENAME_UNSAID, String.join("; ", plan.notes()),
                    "say which it is with --rename table.old=new or @RenamedFrom(\"old\") on the attribute, or --no-rename when"
                            + " the old ones are to be dropped with their values");
        }
    }

    private NewFile file(Plan plan, Wishes wishes) {
        Optional<String> last = bench.migrations().lastVersion();
        FileText text = new FileText(plan.steps(), bench.isSqlite());
        String words = wishes.name().map(FileName::slug).orElseGet(() -> FileName.words(plan.summary()));
        return new NewFile("V" + FileName.version(clock, last) + "__" + words + ".sql", text.sql(last), text.conf());
    }
}
