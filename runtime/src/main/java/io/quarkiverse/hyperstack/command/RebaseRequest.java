package io.quarkiverse.hyperstack.command;

import java.util.List;

/**
 * What {@code migrate rebase} is to rename.
 *
 * @param files the files, by name or path
 */
record RebaseRequest(List<String> files) implements Request.Options {

    RebaseRequest {
        files = List.copyOf(files);
    }
}
