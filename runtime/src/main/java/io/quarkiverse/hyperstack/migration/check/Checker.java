package io.quarkiverse.hyperstack.migration.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.flywaydb.core.api.resource.LoadableResource;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.generate.Trial;
import io.quarkiverse.hyperstack.migration.generate.Workbench;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.lint.Linter;
import io.quarkiverse.hyperstack.schema.lint.Numbers;
import io.quarkiverse.hyperstack.schema.lint.Severity;
import io.quarkiverse.hyperstack.schema.plan.Plan;
import io.quarkiverse.hyperstack.schema.plan.Step;

/** Checks the migration files of a datasource. Changes nothing, and opens no connection but that of the scratch database. */
public final class Checker {

    private static final int SHOWN = 3;
    /** Where a generated file says after which version it was made. */
    private static final int ORDER_LINE = 2;
    private static final Set<Problem> OF_FILES = Set.of(Problem.REPLAY_FAILED, Problem.FILES_OF_OTHER_KIND);

    private final Workbench bench;
    private final Numbers numbers;

    /**
     * @param bench the migrations, and where to try them
     * @param numbers what the rows of a database say, or {@link Numbers#none()}
     */
    public Checker(Workbench bench, Numbers numbers) {
        this.bench = bench;
        this.numbers = numbers;
    }

    /**
     * Checks names, order, and what the files make. A file that no entity asks for is fine.
     *
     * @param desired what the entities want; empty when nothing declares it
     * @param linted which files are looked at for what is risky, by their names
     * @return what was found
     * @throws HyperstackException what the scratch database brings; what is wrong with files or entities is found instead
     */
    public Checked check(Optional<Desired> desired, Predicate<String> linted) {
        List<Discrepancy> found = new ArrayList<>(names());
        if (found.stream().anyMatch(Checker::isInTheWay)) {
            return new Checked(found, List.of(), List.of());
        }
        found.addAll(order());
        try {
            Trial trial = bench.trial(desired, List.of(), linted);
            missing(trial.lacking()).ifPresent(found::add);
            if (!trial.plan().missing().isEmpty()) {
                found.add(new Discrepancy("", trial.plan().missing().unsaid()));
            }
            return new Checked(found, trial.lacking().steps(), findings(trial));
        } catch (HyperstackException e) {
            if (!OF_FILES.contains(e.problem())) {
                throw e;
            }
            found.add(new Discrepancy("", e));
            return new Checked(found, List.of(), List.of());
        }
    }

    /** Flyway refuses to run what is there twice, and starts what has no suffix as a program. */
    private static boolean isInTheWay(Discrepancy one) {
        return one.problem() == Problem.VERSION_TWICE
                || one.problem() == Problem.FILE_IGNORED && !Path.of(one.file()).getFileName().toString().contains(".");
    }

    private List<Discrepancy> names() {
        return new FileNames(bench.migrations().naming()).look(files());
    }

    /**
     * The names of all files in the locations, whether Flyway takes them for migrations or not.
     *
     * @return the paths below the locations, sorted
     */
    public List<String> files() {
        return bench.migrations().naming().getResourceProvider().getResources("", new String[]{""}).stream()
                .map(LoadableResource::getRelativePath).distinct().sorted().toList();
    }

    /**
     * Makes sure that Flyway can tell the files apart.
     *
     * @throws HyperstackException {@link Problem#VERSION_TWICE}
     */
    public void requireDistinctFiles() {
        names().stream().filter(one -> one.problem() == Problem.VERSION_TWICE).findFirst().ifPresent(one -> {
            throw one.failure();
        });
    }

    /**
     * Compares the files with what the database of the datasource says it ran.
     *
     * @return each file of which database and files disagree
     * @throws HyperstackException when the database cannot be asked
     */
    public List<Discrepancy> history() {
        return bench.migrations().history().disagreements().stream().map(failure -> new Discrepancy("", failure)).toList();
    }

    /**
     * Looks for what is risky.
     *
     * @param linted which files, by their names
     * @return the findings in the order of the files
     * @throws HyperstackException {@link Problem#REPLAY_FAILED} and what the scratch database brings
     */
    public List<Finding> lint(Predicate<String> linted) {
        Stream<Finding> order = order().stream().filter(one -> linted.test(one.file())).map(Checker::finding);
        return Stream.concat(order, findings(bench.trial(Optional.empty(), List.of(), linted)).stream()).toList();
    }

    /** Where any order is allowed, none is wrong. */
    private List<Discrepancy> order() {
        return bench.migrations().naming().isOutOfOrder()
                ? List.of()
                : new FileOrder(bench.migrations().files()).look(bench.migrations().known());
    }

    private static Finding finding(Discrepancy one) {
        return new Finding(one.problem(), Severity.WARNING, one.file(), ORDER_LINE, one.file(), one.failure().what(),
                one.failure().fix(), null);
    }

    private List<Finding> findings(Trial trial) {
        return Linter.lint(bench.syntax(), trial.files(), numbers);
    }

    private static Optional<Discrepancy> missing(Plan lacking) {
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = lacking.steps();
        return Optional.of(Discrepancy.of(Problem.FILES_DISAGREE, "",
                "The migration files lack " + new LackingStatements(steps).text(SHOWN) + (steps.size() > SHOWN ? "; ..." : ""),
                "run migrate generate, read the new file, and commit it"));
    }
}
