package io.quarkiverse.hyperstack.deployment;

import io.quarkus.builder.item.EmptyBuildItem;

/**
 * A {@code migrate} command line, if there was one, has been run and the start has ended there. What consumes this happens
 * only when the application itself starts.
 */
public final class CommandHandledBuildItem extends EmptyBuildItem {
}
