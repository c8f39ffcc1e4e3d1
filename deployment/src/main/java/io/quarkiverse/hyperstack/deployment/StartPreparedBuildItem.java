package io.quarkiverse.hyperstack.deployment;

import io.quarkus.builder.item.EmptyBuildItem;

/** Contradicting settings were refused, and files of SQLite are there. */
final class StartPreparedBuildItem extends EmptyBuildItem {
}
