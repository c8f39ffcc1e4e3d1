package io.quarkiverse.hyperstack.migration.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationFolder;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.replay.GeneratedFile;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.diff.Hints;
import io.quarkiverse.hyperstack.schema.scenario.Scenario;

/**
 * The engine's scenarios once more, as migration files: what was before is the first file, or, where something was declared
 * before that, a second one by hand; and what comes after is generated. A generated file is proven by the generator, so each
 * scenario ends with files and structure in agreement, or with a question.
 *
 * @param jdbcUrl the kind of database
 * @param server where scratch databases can be made
 * @param migrations the migrations of a folder
 */
record ScenariosAsFiles(String jdbcUrl, ConnectionSource server, Function<MigrationFolder, Migrations> migrations) {

    private static final String DECLARED = "V1__declared.sql";

    private static final String BEFORE = "V2__before.sql";

    private static final Pattern BODY = Pattern.compile("(?i)create (or replace )?(trigger|function|procedure)");

    /** What only a person can say, or only a database with rows. */
    private static final Set<Problem> QUESTIONS = Set.of(Problem.VALUE_MISSING, Problem.RENAME_UNSAID,
            Problem.RENAME_AMBIGUOUS);

    /**
     * What went wrong, a line each; and, by name, what Flyway does not run in the first place, what is asked although the
     * engine needs no answer, and what has its files already although the engine has something to do.
     */
    record Outcome(List<String> failures, Set<String> unusable, Set<String> asked, Set<String> agreed) {

        Outcome() {
            this(new ArrayList<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    Outcome of(Path scenarios, Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> directories = Files.list(scenarios)) {
            all = directories.sorted().toList();
        }
        Outcome outcome = new Outcome();
        for (Path directory : all) {
            String name = directory.getFileName().toString();
            Scenario scenario = Scenario.in(directory);
            try {
                List<NewFile> made = generated(scenario, folder.resolve(name)).files();
                if (made.isEmpty() && !plansNothing(scenario)) {
                    outcome.agreed().add(name);
                }
                made.stream().flatMap(ScenariosAsFiles::unexplained)
                        .forEach(statement -> outcome.failures().add(name + " does not say why: " + statement));
            } catch (HyperstackException e) {
                if (e.problem() == Problem.REPLAY_FAILED && e.getMessage().contains(BEFORE)) {
                    outcome.unusable().add(name);
                } else if (QUESTIONS.contains(e.problem()) && !refuses(scenario, e)) {
                    outcome.asked().add(name);
                } else if (!refuses(scenario, e)) {
                    outcome.failures().add(name + ": " + e.getMessage());
                }
            }
        }
        return outcome;
    }

    /** The statements without a reason. A blank line ends each statement, and may stand in the body of one. */
    private static Stream<String> unexplained(NewFile file) {
        Stream<String> paragraphs = Stream.of(file.sql().split("\\n\\n")).filter(text -> !text.isBlank());
        return BODY.matcher(file.sql()).find() ? Stream.empty() : paragraphs.filter(text -> !text.startsWith("--"));
    }

    private static boolean plansNothing(Scenario scenario) throws IOException {
        return scenario.has("plan.txt") && Files.readString(scenario.file("plan.txt")).isBlank();
    }

    private static boolean refuses(Scenario scenario, HyperstackException e) throws IOException {
        return scenario.has("refusal.txt") && Files.readString(scenario.file("refusal.txt")).contains(e.problem().code());
    }

    private Generated generated(Scenario scenario, Path folder) {
        MigrationFolder files = new MigrationFolder(folder);
        boolean declared = scenario.has("declared.sql");
        if (declared) {
            write(files, DECLARED, true, scenario.statements("declared.sql"));
        }
        write(files, BEFORE, !declared, scenario.statements("before.sql"));
        Workbench bench = new Workbench(migrations.apply(files), jdbcUrl, server);
        Generator generator = new Generator(bench, Clock.systemUTC());
        try {
            return generator.generate(scenario.desired(), new Wishes(Optional.of("after"), Hints.none(), false));
        } catch (HyperstackException e) {
            if (e.problem() != Problem.RENAME_UNSAID) {
                throw e;
            }
            return generator.generate(scenario.desired(), new Wishes(Optional.of("after"), Hints.none(), true));
        }
    }

    private static void write(MigrationFolder files, String name, boolean ours, List<String> statements) {
        files.write(name, (ours ? GeneratedFile.head(Optional.empty()) : "") + String.join(";\n\n", statements) + ";\n");
        files.write(name + ".conf", "placeholderReplacement=false\n");
    }
}
