package io.quarkiverse.hyperstack.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.check.Checker;
import io.quarkiverse.hyperstack.migration.generate.FileStyle;
import io.quarkiverse.hyperstack.migration.generate.Generated;
import io.quarkiverse.hyperstack.migration.generate.Generator;
import io.quarkiverse.hyperstack.migration.generate.Questions;
import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.generate.Wishes;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.lint.Numbers;

/** Does what {@code migrate generate} asks, and shows it. */
final class GenerateRunner {

    private final Given given;
    private final View view;
    private final Questions questions;

    GenerateRunner(Given given, View view, Questions questions) {
        this.given = given;
        this.view = view;
        this.questions = questions;
    }

    /**
     * Runs it.
     *
     * @param datasource the one that is meant, or null for each that has entities or generated files
     * @return the exit code
     */
    int run(GenerateRequest request, @Nullable String datasource) {
        List<String> names = names(datasource);
        if (names.isEmpty()) {
            view.summary("Nothing to do: no entity is mapped to "
                    + (datasource == null ? "any datasource" : "datasource " + datasource)
                    + ", and people wrote the migration files, so nothing says what is lacking");
        }
        if (names.size() > 1 && request.isForOne()) {
            throw new HyperstackException(Problem.COMMAND_LINE,
                    "What is said is meant for one datasource, and these have entities: " + String.join(", ", names),
                    "name one with --datasource");
        }
        for (String name : names) {
            try (WorkPlace place = WorkPlace.open(given.databases(), name)) {
                run(request, name, place);
            }
        }
        return ExitCode.DONE;
    }

    /** Those with entities, and those whose last entity went and left its files. */
    private List<String> names(@Nullable String datasource) {
        List<String> all = Datasources.meant(datasource, given.databases().namesForFiles());
        boolean anyFile = false;
        List<String> names = new ArrayList<>();
        for (String name : all) {
            if (given.structures().ofEntities(name).isPresent()) {
                names.add(name);
                continue;
            }
            try (WorkPlace place = WorkPlace.open(given.databases(), name)) {
                anyFile |= place.bench().migrations().exist();
                if (place.bench().hasGeneratedFiles()) {
                    names.add(name);
                }
            }
        }
        if (names.isEmpty() && !anyFile) {
            Datasources.withEntities(datasource, all, given.structures());
        }
        return names;
    }

    private void run(GenerateRequest request, String name, WorkPlace place) {
        Migrations migrations = place.bench().migrations();
        Optional<SourceFolder> folder = given.tree().migrations(migrations.locations()).map(SourceFolder::new);
        if (folder.isEmpty() && request.out() == null) {
            throw new HyperstackException(Problem.NO_SOURCE_TREE, "There is no source tree here to write the migration file to",
                    "run the command in the project, or name a file with --out, or - for standard output");
        }
        view.database(place.place());
        new Checker(place.bench(), Numbers.none()).requireDistinctFiles();
        folder.ifPresent(known -> known.requireBuilt(migrations));
        FileStyle style = new FileStyle(given.databases().lockTimeout(name), request.concurrentIndexes());
        Desired desired = given.structures().ofEntities(name).orElseGet(Desired::nothing);
        Generated generated = new Generator(place.bench(), Clock.systemUTC(), questions, place::asking)
                .generate(desired,
                        new Wishes(Optional.ofNullable(request.name()), request.said().hints(), request.nothingElseIsRenamed(),
                                style));
        request.said().requireEffect(generated.plan().renames());
        List<String> written = new NewFilePlace(request, folder).write(generated.files()).stream().map(WorkPlace::shown)
                .toList();
        view.generated(generated, written, request.isPrinted());
        view.summary(summary(generated, written) + place.note());
    }

    private static String summary(Generated generated, List<String> written) {
        if (generated.files().isEmpty()) {
            return "Nothing to do: the migration files make what the entities want";
        }
        return written.isEmpty()
                ? generated.files().stream().map(NewFile::name).collect(Collectors.joining(", ")) + " not written anywhere"
                : String.join(", ", written) + " written; read " + (written.size() == 1 ? "it" : "them")
                        + ", build again, then run migrate";
    }
}
