package io.quarkiverse.hyperstack.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.check.Checker;
import io.quarkiverse.hyperstack.migration.generate.Generated;
import io.quarkiverse.hyperstack.migration.generate.Generator;
import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.generate.Wishes;
import io.quarkiverse.hyperstack.migration.replay.NewFile;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.schema.lint.Numbers;
import io.quarkiverse.hyperstack.workflow.SourceTree;

/** Does what {@code migrate generate} asks, and shows it. */
final class GenerateRunner {

    private final MigrationDatabases databases;
    private final DesiredStructures structures;
    private final SourceTree sources;
    private final View view;

    GenerateRunner(MigrationDatabases databases, DesiredStructures structures, SourceTree sources, View view) {
        this.databases = databases;
        this.structures = structures;
        this.sources = sources;
        this.view = view;
    }

    /**
     * Runs it.
     *
     * @param datasource the one that is meant, or null for each that has entities
     * @return the exit code
     */
    int run(GenerateRequest request, @Nullable String datasource) {
        List<String> names = Datasources.withEntities(datasource, databases.names(), structures);
        if (names.size() > 1 && request.isForOne()) {
            throw new HyperstackException(Problem.COMMAND_LINE,
                    "What is said is meant for one datasource, and these have entities: " + String.join(", ", names),
                    "name one with --datasource");
        }
        for (String name : names) {
            try (WorkPlace place = WorkPlace.open(databases, name)) {
                run(request, name, place);
            }
        }
        return ExitCode.DONE;
    }

    private void run(GenerateRequest request, String name, WorkPlace place) {
        Migrations migrations = place.bench().migrations();
        Optional<SourceFolder> folder = sources.migrations(migrations.locations()).map(SourceFolder::new);
        if (folder.isEmpty() && request.out() == null) {
            throw new HyperstackException(Problem.NO_SOURCE_TREE, "There is no source tree here to write the migration file to",
                    "run the command in the project, or name a file with --out, or - for standard output");
        }
        view.database(place.place());
        new Checker(place.bench(), Numbers.none()).requireDistinctFiles();
        folder.ifPresent(known -> known.requireBuilt(migrations));
        Generated generated = new Generator(place.bench(), Clock.systemUTC()).generate(structures.of(name).orElseThrow(),
                new Wishes(Optional.ofNullable(request.name()), request.said().hints(), request.nothingElseIsRenamed()));
        request.said().requireEffect(generated.plan().renames());
        Optional<Path> written = generated.files().stream().findFirst().flatMap(file -> write(file, request, folder));
        view.generated(generated, written.map(WorkPlace::shown).orElse(null), request.isPrinted());
        view.summary(generated.files().isEmpty()
                ? "Nothing to do: the migration files make what the entities want"
                : written.map(path -> WorkPlace.shown(path) + " written; read it, then run migrate")
                        .orElse(generated.files().get(0).name() + " was not written anywhere"));
    }

    private static Optional<Path> write(NewFile file, GenerateRequest request, Optional<SourceFolder> folder) {
        if (request.isPrinted()) {
            return Optional.empty();
        }
        if (request.out() == null) {
            return folder.map(known -> known.write(file));
        }
        Path out = Path.of(request.out());
        return Optional.of(SourceFolder.write(file, Files.isDirectory(out) ? out.resolve(file.name()) : out));
    }
}
