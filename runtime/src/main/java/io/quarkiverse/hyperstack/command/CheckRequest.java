package io.quarkiverse.hyperstack.command;

import java.util.List;

/**
 * What {@code migrate check} and {@code migrate lint} are to look at.
 *
 * @param strict whether findings give exit code 3
 * @param files the files that are meant; none for those that may still be changed
 */
record CheckRequest(boolean strict, List<String> files) implements Request.Options {

    CheckRequest {
        files = List.copyOf(files);
    }
}
