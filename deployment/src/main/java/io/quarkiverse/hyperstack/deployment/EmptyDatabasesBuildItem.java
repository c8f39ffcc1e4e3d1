package io.quarkiverse.hyperstack.deployment;

import java.util.Set;

import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** The datasources whose databases had no table when a start began. */
final class EmptyDatabasesBuildItem extends SimpleBuildItem {

    private final RuntimeValue<Set<String>> names;

    EmptyDatabasesBuildItem(RuntimeValue<Set<String>> names) {
        this.names = names;
    }

    RuntimeValue<Set<String>> names() {
        return names;
    }
}
