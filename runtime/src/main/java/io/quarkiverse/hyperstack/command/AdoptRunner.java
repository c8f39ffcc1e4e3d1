package io.quarkiverse.hyperstack.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.MigrationDatabases;
import io.quarkiverse.hyperstack.migration.adopt.Adopted;
import io.quarkiverse.hyperstack.migration.adopt.Adoption;
import io.quarkiverse.hyperstack.migration.adopt.Mark;
import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.generate.Wishes;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.workflow.SourceTree;

/** Does what {@code migrate adopt} asks, and shows it. */
final class AdoptRunner {

    private final MigrationDatabases databases;
    private final DesiredStructures structures;
    private final SourceTree sources;
    private final View view;

    AdoptRunner(MigrationDatabases databases, DesiredStructures structures, SourceTree sources, View view) {
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
    int run(AdoptRequest request, @Nullable String datasource) {
        List<String> names = Datasources.withEntities(datasource, databases.names(), structures);
        for (String name : names) {
            try (WorkPlace place = WorkPlace.open(databases, name)) {
                run(request, name, place);
            }
        }
        return ExitCode.DONE;
    }

    private void run(AdoptRequest request, String name, WorkPlace place) {
        Optional<Path> folder = sources.migrations(place.bench().migrations().locations());
        if (folder.isEmpty() && !place.bench().migrations().exist()) {
            throw new HyperstackException(Problem.NO_SOURCE_TREE, "There is no source tree here to write the migration file to",
                    "run the command in the project");
        }
        view.database(place.place());
        Adoption adoption = new Adoption(place.bench(), new SourceFolder(folder.orElse(Path.of(""))), Clock.systemUTC());
        Adopted adopted = adoption.adopt(structures.of(name).orElseThrow(),
                new Wishes(Optional.empty(), request.said().hints(), request.nothingElseIsRenamed()),
                request.acceptDifferences());
        List<String> paths = adopted.written().stream().map(file -> folder.orElseThrow().resolve(file.name()))
                .map(WorkPlace::shown).toList();
        view.adopted(adopted, paths);
        view.summary(database(adopted) + (paths.size() > 1 ? "; read the second file, build again, then run migrate" : ""));
    }

    private static String database(Adopted adopted) {
        if (adopted.mark() == Mark.MARKED) {
            return "The database is marked as having version " + adopted.version() + "; nothing was run";
        }
        return adopted.mark() == Mark.EMPTY
                ? "The database is empty, so there is nothing to mark; migrate makes it"
                : "Nothing to do: the database has a history";
    }
}
