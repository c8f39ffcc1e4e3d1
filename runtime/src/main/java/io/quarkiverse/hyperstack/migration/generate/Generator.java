package io.quarkiverse.hyperstack.migration.generate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.FilePlan;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.lint.Linter;
import io.quarkiverse.hyperstack.schema.lint.Numbers;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Step;
import io.quarkiverse.hyperstack.schema.plan.StepGroup;
import io.quarkiverse.hyperstack.schema.plan.StepGroup.Kind;

/** Makes the next migration files, and proves them. Nothing is written here, and no database but the scratch one is changed. */
public final class Generator {

    private static final Logger LOG = Logger.getLogger(Generator.class);

    private final Workbench bench;
    private final Clock clock;
    private final Questions questions;
    private final RowsAtHand rows;

    /**
     * A generator that asks nobody and counts no rows.
     *
     * @param bench the migrations, and where to try them
     * @param clock for the version
     */
    public Generator(Workbench bench, Clock clock) {
        this(bench, clock, Questions.toNobody(), RowsAtHand.none());
    }

    /**
     * @param bench the migrations, and where to try them
     * @param clock for the version
     * @param questions asks what nobody said
     * @param rows tells how much the findings matter in a database; the files do not depend on it
     */
    public Generator(Workbench bench, Clock clock, Questions questions, RowsAtHand rows) {
        this.bench = bench;
        this.clock = clock;
        this.questions = questions;
        this.rows = rows;
    }

    /**
     * Makes them.
     *
     * @param desired what the entities want
     * @param wishes what a person says
     * @return the files that make files and entities agree
     * @throws HyperstackException {@link Problem#REPLAY_FAILED} when the files that are there do not run,
     *         {@link Problem#RENAME_UNSAID} and {@link Problem#VALUE_MISSING} when a person has to say something first,
     *         {@link Problem#FILE_NOT_PROVEN} when the files would fail or leave differences
     */
    public Generated generate(Desired desired, Wishes wishes) {
        FilePlan plan = new Decisions(bench, desired, wishes, questions).decided();
        if (plan.plan().isEmpty()) {
            return new Generated(List.of(), plan.plan(), List.of());
        }
        NewFiles files = new NewFiles(bench, clock, wishes);
        return apart(desired, plan, files)
                .orElseGet(() -> proven(desired, plan.plan(), files.of(together(plan), plan.plan().summary())));
    }

    private static List<StepGroup> together(FilePlan plan) {
        return List.of(new StepGroup(Kind.TOGETHER, plan.plan().steps()));
    }

    /** In several files, where that spares somebody a wait and works. */
    private Optional<Generated> apart(Desired desired, FilePlan plan, NewFiles files) {
        List<StepGroup> groups = files.groups(plan);
        if (groups.stream().allMatch(group -> group.kind() == Kind.TOGETHER)) {
            return Optional.empty();
        }
        try {
            List<Step> steps = groups.stream().flatMap(group -> group.steps().stream()).toList();
            Plan all = new Plan(steps, plan.plan().renames(), plan.plan().unhandled(), plan.plan().undeclaredTables(),
                    List.of(), plan.plan().notes());
            return Optional.of(proven(desired, all, files.of(groups, all.summary())));
        } catch (HyperstackException e) {
            if (e.problem() != Problem.FILE_NOT_PROVEN && e.problem() != Problem.REPLAY_FAILED) {
                throw e;
            }
            LOG.debugf("All goes into one file: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private Generated proven(Desired desired, Plan plan, List<NewFile> files) {
        Set<String> names = files.stream().map(NewFile::name).collect(Collectors.toSet());
        Trial trial = trial(desired, files, names);
        if (!trial.lacking().isEmpty()) {
            throw new HyperstackException(Problem.FILE_NOT_PROVEN,
                    "The new file would leave differences: " + String.join("; ", trial.lacking().summary()),
                    "report it with the entity that the difference is about; until then write this file by hand and run"
                            + " migrate check");
        }
        Function<Numbers, List<Finding>> look = numbers -> Linter.lint(bench.syntax(), trial.files(), numbers);
        List<Finding> guessed = look.apply(Numbers.none());
        List<Finding> counted = rows.asked(look);
        List<Warnings> warned = files.stream().map(file -> new Warnings(file, of(file, guessed))).toList();
        return new Generated(warned.stream().map(Warnings::file).toList(), plan,
                warned.stream().flatMap(file -> findings(file, counted)).toList());
    }

    private static List<Finding> of(NewFile file, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.file().equals(file.name())).toList();
    }

    private static Stream<Finding> findings(Warnings file, List<Finding> findings) {
        return of(file.file(), findings).stream().map(file::moved);
    }

    private Trial trial(Desired desired, List<NewFile> files, Set<String> names) {
        try {
            return bench.trial(Optional.of(desired), files, names::contains);
        } catch (HyperstackException e) {
            if (e.problem() != Problem.REPLAY_FAILED || names.stream().noneMatch(name -> e.what().contains(name))) {
                throw e;
            }
            throw new HyperstackException(Problem.FILE_NOT_PROVEN, "The new file would fail. " + e.what(),
                    "correct what you said of values, with --backfill or @Backfill; otherwise report it with the entity"
                            + " that the statement is about",
                    e);
        }
    }
}
