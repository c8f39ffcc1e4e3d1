package io.quarkiverse.hyperstack.migration.adopt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Progress;
import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.generate.Wishes;
import io.quarkiverse.hyperstack.migration.generate.Workbench;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.scenario.Scenario;

/**
 * The structures of the engine's scenarios, each synchronized and then adopted: a file never differs from the database that
 * it was made for.
 *
 * @param contract gives the databases
 * @param folder for files
 */
record ScenariosAdopted(AdoptionContract contract, Path folder) {

    /** What went wrong, a line each; and, by name, what was marked and where there is nothing to adopt. */
    record Outcome(List<String> failures, List<String> marked, List<String> nothing) {
    }

    /** One of so many, chosen by its name, so that a new scenario does not change which others are tried. */
    Outcome of(Path scenarios, int each) throws IOException {
        try (Stream<Path> directories = Files.list(scenarios)) {
            return of(directories.filter(scenario -> Math.floorMod(scenario.getFileName().toString().hashCode(), each) == 0)
                    .sorted().toList());
        }
    }

    /** All of these. */
    Outcome of(List<Path> some) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Path scenario : some) {
            String name = scenario.getFileName().toString();
            try {
                Mark mark = adopted(name, Desired.of(Scenario.in(scenario).desired().script()));
                (mark == Mark.MARKED ? outcome.marked() : outcome.failures()).add(name + ": " + mark);
            } catch (HyperstackException e) {
                (e.problem() == Problem.NO_ENTITIES ? outcome.nothing() : outcome.failures()).add(name + ": " + e.getMessage());
            }
        }
        return outcome;
    }

    private Mark adopted(String database, Desired desired) {
        String url = contract.jdbcUrl(database);
        Synchronizer.forJdbcUrl(url).apply(() -> contract.open(database), desired, Rules.of("app", DataLoss.REFUSE));
        MigrationFolder files = new MigrationFolder(folder.resolve(database));
        files.write("readme.txt", "the folder is there");
        Workbench bench = new Workbench(contract.migrations(files, database), url, () -> contract.open(database));
        return new Adoption(bench, new SourceFolder(files.folder()), Clock.systemUTC())
                .adopt(desired, Wishes.none(), false).mark();
    }

    /** What a database still lacks that the files have made. */
    List<String> lacking(Path scenario) throws IOException {
        String database = scenario.getFileName().toString();
        Desired desired = Desired.of(Scenario.in(scenario).desired().script());
        String empty = database + " new";
        contract.migrations(new MigrationFolder(folder.resolve(database)), empty).migrate(Duration.ofSeconds(30),
                new Progress());
        return Synchronizer.forJdbcUrl(contract.jdbcUrl(empty))
                .plan(() -> contract.open(empty), desired, Rules.wholeDatabase(DataLoss.REFUSE)).summary();
    }
}
