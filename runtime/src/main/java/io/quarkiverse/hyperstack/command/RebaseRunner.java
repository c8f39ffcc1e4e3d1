package io.quarkiverse.hyperstack.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.generate.Rebase;
import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.replay.NewFile;

/** Does what {@code migrate rebase} asks, and shows it. */
final class RebaseRunner {

    private final Given given;
    private final View view;

    RebaseRunner(Given given, View view) {
        this.given = given;
        this.view = view;
    }

    /**
     * Runs it.
     *
     * @param datasource the one that is meant, or null for the one that has the files
     * @return the exit code
     */
    int run(RebaseRequest request, @Nullable String datasource) {
        List<String> wanted = request.files().stream().map(RebaseRunner::bare).distinct().toList();
        List<String> known = new ArrayList<>();
        boolean sources = false;
        for (String name : Datasources.meant(datasource, given.databases().namesForFiles())) {
            try (WorkPlace place = WorkPlace.open(given.databases(), name)) {
                Optional<SourceFolder> folder = given.tree().migrations(place.bench().migrations().locations())
                        .map(SourceFolder::new);
                sources |= folder.isPresent();
                List<String> there = folder.map(found -> found.files().stream().map(NewFile::name).toList())
                        .orElse(List.of());
                if (there.containsAll(wanted)) {
                    run(wanted, place, folder.orElseThrow());
                    return ExitCode.DONE;
                }
                known.addAll(there);
            }
        }
        if (!sources) {
            throw new HyperstackException(Problem.NO_SOURCE_TREE, "There is no source tree here with migration files",
                    "run the command in the project");
        }
        String missing = wanted.stream().filter(file -> !known.contains(file)).findFirst().orElse(wanted.get(0));
        throw new HyperstackException(Problem.COMMAND_LINE,
                "There is no versioned migration file " + missing + " among the sources",
                Nearest.to(missing, known).map(near -> "the nearest is " + near)
                        .orElse("name a file of the application's migrations"));
    }

    private void run(List<String> files, WorkPlace place, SourceFolder folder) {
        view.database(place.place());
        List<Rebase.Moved> moved = new Rebase(folder, Clock.systemUTC()).move(files, place.rows());
        view.rebased(moved);
        view.summary(moved.size() + (moved.size() == 1 ? " file has" : " files have")
                + " a version behind all others; build from nothing (./mvnw clean package), then run migrate check"
                + place.note());
    }

    /** The name alone, whichever way the path is written. */
    private static String bare(String path) {
        return Stream.of(path.split("[/\\\\]")).reduce((one, last) -> last).orElse(path);
    }
}
