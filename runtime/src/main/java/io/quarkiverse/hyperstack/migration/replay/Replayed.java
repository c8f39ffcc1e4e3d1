package io.quarkiverse.hyperstack.migration.replay;

import java.util.List;
import java.util.Objects;

import io.quarkiverse.hyperstack.schema.lint.LintFile;
import io.quarkiverse.hyperstack.schema.plan.Managed;

/**
 * What a replay showed.
 *
 * @param managed what generated files made of the structure that is there now
 * @param files the files that were to be recorded, in the order in which they ran, each statement with what it did
 */
public record Replayed(Managed managed, List<LintFile> files) {

    public Replayed {
        Objects.requireNonNull(managed, "managed");
        files = List.copyOf(files);
    }
}
