package io.quarkiverse.hyperstack.embedded.postgresql;

import java.util.List;
import java.util.OptionalInt;

import io.quarkus.builder.item.SimpleBuildItem;

/** The databases that the embedded server is asked for. */
final class EmbeddedDatabasesBuildItem extends SimpleBuildItem {

    private final List<Database> databases;
    private final OptionalInt port;

    EmbeddedDatabasesBuildItem(List<Database> databases, OptionalInt port) {
        this.databases = List.copyOf(databases);
        this.port = port;
    }

    /** In the order of the datasources' names; possibly none. */
    List<Database> databases() {
        return databases;
    }

    /** The port that the user wants. */
    OptionalInt port() {
        return port;
    }

    boolean serve(String datasource) {
        return databases.stream().anyMatch(d -> d.datasource().equals(datasource));
    }
}
