package io.quarkiverse.hyperstack.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.generate.SourceFolder;
import io.quarkiverse.hyperstack.migration.replay.NewFile;

/**
 * Where new files go.
 *
 * @param request what was asked for
 * @param folder the folder among the sources
 */
record NewFilePlace(GenerateRequest request, Optional<SourceFolder> folder) {

    /** Writes all of them, and nothing when one is in the way; no path where they are only printed. */
    List<Path> write(List<NewFile> files) {
        if (request.isPrinted() || files.isEmpty()) {
            return List.of();
        }
        if (request.out() == null) {
            return folder.orElseThrow().writeAll(files);
        }
        Path out = Path.of(request.out());
        if (Files.isDirectory(out)) {
            return new SourceFolder(out).writeAll(files);
        }
        if (files.size() > 1) {
            throw new HyperstackException(Problem.SEVERAL_FILES,
                    "The changes need " + files.size() + " files ("
                            + String.join(", ", files.stream().map(NewFile::name).toList())
                            + "), and --out " + out + " is one",
                    "name a folder that is there with --out, or add " + CommandTree.NO_CONCURRENT_INDEXES
                            + " if indexes may block whoever writes");
        }
        return List.of(SourceFolder.write(files.get(0), out));
    }
}
