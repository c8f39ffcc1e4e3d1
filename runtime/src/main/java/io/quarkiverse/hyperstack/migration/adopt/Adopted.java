package io.quarkiverse.hyperstack.migration.adopt;

import java.util.List;

import io.quarkiverse.hyperstack.migration.replay.NewFile;

/**
 * What adopting did.
 *
 * @param written the files that were written, in the order in which they run; none when they were there
 * @param version the version of the first file
 * @param differences what the second file does; empty when there is none
 * @param mark what became of the database
 */
public record Adopted(List<NewFile> written, String version, List<String> differences, Mark mark) {

    public Adopted {
        written = List.copyOf(written);
        differences = List.copyOf(differences);
    }
}
