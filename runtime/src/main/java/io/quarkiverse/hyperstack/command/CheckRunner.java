package io.quarkiverse.hyperstack.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.check.Checked;
import io.quarkiverse.hyperstack.migration.check.Checker;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.schema.lint.Finding;
import io.quarkiverse.hyperstack.schema.lint.Numbers;
import io.quarkiverse.hyperstack.schema.lint.Severity;

/** Does what {@code migrate check} and {@code migrate lint} ask, and shows it. */
final class CheckRunner {

    private final MigrationDatabases databases;
    private final DesiredStructures structures;
    private final View view;
    private boolean found;

    CheckRunner(MigrationDatabases databases, DesiredStructures structures, View view) {
        this.databases = databases;
        this.structures = structures;
        this.view = view;
    }

    /**
     * Checks each datasource that has entities or files.
     *
     * @param datasource the one that is meant, or null
     * @return the exit code
     */
    int check(CheckRequest request, @Nullable String datasource) {
        int looked = 0;
        for (String name : Datasources.meant(datasource, databases.namesForFiles())) {
            try (WorkPlace place = WorkPlace.open(databases, name)) {
                Optional<Desired> desired = desired(place, name);
                if (desired.isPresent() || place.bench().migrations().exist()) {
                    looked++;
                    check(request, place, desired);
                }
            }
        }
        if (looked == 0) {
            throw new HyperstackException(Problem.NO_ENTITIES,
                    "No entity is mapped to " + (datasource == null ? "any datasource" : "datasource " + datasource)
                            + " and there is no migration file, so there is nothing to check",
                    "map an entity, or name the datasource that is meant with --datasource");
        }
        return found ? ExitCode.PENDING : ExitCode.DONE;
    }

    private Optional<Desired> desired(WorkPlace place, String name) {
        return place.bench().wanted(structures.ofEntities(name));
    }

    private void check(CheckRequest request, WorkPlace place, Optional<Desired> desired) {
        view.database(place.place());
        Predicate<String> changeable = place.changeable();
        Checked checked = place.asking(numbers -> {
            Checker checker = new Checker(place.bench(), numbers);
            Checked files = checker.check(desired, changeable);
            return place.isAtHand() && files.areDistinct() ? files.and(checker.history()) : files;
        });
        List<Finding> shown = checked.findings().stream().filter(one -> !one.isAccepted())
                .filter(one -> request.strict() ? counts(one) : one.severity() == Severity.ERROR).toList();
        view.checked(checked, shown);
        found |= !checked.isClean() || request.strict() && !shown.isEmpty();
        view.summary(checked.isClean()
                ? "The files are sound" + (desired.isPresent() ? " and make what the entities want" : "") + findings(shown)
                        + place.note()
                : checked.discrepancies().size() + " to put right" + findings(shown) + place.note());
    }

    /**
     * Looks for what is risky in the files.
     *
     * @param datasource the one that is meant, or null for each that has files
     * @return the exit code
     */
    int lint(CheckRequest request, @Nullable String datasource) {
        int looked = 0;
        List<String> names = Datasources.meant(datasource, databases.namesForFiles());
        requireKnown(request.files(), names);
        for (String name : names) {
            try (WorkPlace place = WorkPlace.open(databases, name)) {
                if (place.bench().migrations().exist() && has(place, request.files())) {
                    looked++;
                    lint(request, place);
                }
            }
        }
        if (looked == 0) {
            view.summary("Nothing to do: the application has no migration files for "
                    + (datasource == null ? "any datasource" : "datasource " + datasource));
        }
        return found ? ExitCode.PENDING : ExitCode.DONE;
    }

    /** Each word names a file of some datasource. */
    private void requireKnown(List<String> words, List<String> names) {
        if (words.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>();
        for (String name : names) {
            try (WorkPlace place = WorkPlace.open(databases, name)) {
                all.addAll(place.files());
            }
        }
        words.stream().filter(word -> all.stream().noneMatch(file -> WorkPlace.isMeant(file, word))).findFirst()
                .ifPresent(word -> {
                    throw new HyperstackException(Problem.COMMAND_LINE,
                            "There is no migration file " + word + " in this application",
                            Nearest.to(word, all).map(near -> "the nearest is " + near).orElse("it has none"));
                });
    }

    private static boolean has(WorkPlace place, List<String> words) {
        return words.isEmpty() || place.files().stream().anyMatch(file -> isNamed(file, words));
    }

    private static boolean isNamed(String file, List<String> words) {
        return words.stream().anyMatch(word -> WorkPlace.isMeant(file, word));
    }

    private void lint(CheckRequest request, WorkPlace place) {
        view.database(place.place());
        new Checker(place.bench(), Numbers.none()).requireDistinctFiles();
        Predicate<String> meant = request.files().isEmpty() ? place.changeable() : file -> isNamed(file, request.files());
        List<Finding> findings = place.asking(numbers -> new Checker(place.bench(), numbers).lint(meant));
        view.linted(findings);
        found |= request.strict() && findings.stream().anyMatch(one -> !one.isAccepted() && counts(one));
        view.summary((findings.isEmpty() ? "Nothing was found" : findings(findings).substring(2)) + place.note());
    }

    private static boolean counts(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    private static String findings(List<Finding> findings) {
        long accepted = findings.stream().filter(Finding::isAccepted).count();
        return findings.isEmpty()
                ? ""
                : "; " + findings.size() + (findings.size() == 1 ? " finding" : " findings")
                        + (accepted == 0 ? "" : ", " + accepted + " of them accepted");
    }
}
