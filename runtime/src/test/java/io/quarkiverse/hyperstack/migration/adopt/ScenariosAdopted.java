package io.quarkiverse.hyperstack.migration.adopt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** Nothing is wanted, or the script needs what only its scenario has. */
    private static final Set<Problem> NOT_MEANT = Set.of(Problem.NO_ENTITIES, Problem.STATEMENT_FAILED);

    /** What went wrong, a line each; and how many were marked. */
    record Outcome(List<String> failures, int marked) {
    }

    /** Each so-many-eth of them. */
    Outcome of(Path scenarios, int each) throws IOException {
        List<Path> all;
        try (Stream<Path> directories = Files.list(scenarios)) {
            all = directories.sorted().toList();
        }
        List<Path> some = IntStream.range(0, all.size()).filter(i -> i % each == 0).mapToObj(all::get).toList();
        return of(some);
    }

    /** All of these. */
    Outcome of(List<Path> some) {
        List<String> failures = new ArrayList<>();
        int marked = 0;
        for (Path scenario : some) {
            String name = scenario.getFileName().toString();
            try {
                Desired desired = Desired.of(Scenario.in(scenario).desired().script());
                marked += adopted(name, desired) == Mark.MARKED ? 1 : 0;
            } catch (HyperstackException e) {
                if (!NOT_MEANT.contains(e.problem())) {
                    failures.add(name + ": " + e.getMessage());
                }
            }
        }
        return new Outcome(failures, marked);
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
