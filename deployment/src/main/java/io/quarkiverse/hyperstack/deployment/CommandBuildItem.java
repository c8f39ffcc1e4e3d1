package io.quarkiverse.hyperstack.deployment;

import java.util.Optional;

import io.quarkiverse.hyperstack.command.MigrateCommand;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** The command that the application was started with, if any; not yet run. */
final class CommandBuildItem extends SimpleBuildItem {

    private final RuntimeValue<Optional<MigrateCommand>> command;

    CommandBuildItem(RuntimeValue<Optional<MigrateCommand>> command) {
        this.command = command;
    }

    RuntimeValue<Optional<MigrateCommand>> command() {
        return command;
    }
}
