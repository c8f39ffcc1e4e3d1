package io.quarkiverse.hyperstack.command;

import java.util.List;

/**
 * What is said to {@code migrate db}.
 *
 * @param arguments the words for the database's own shell
 */
record DbRequest(List<String> arguments) implements Request.Options {
}
