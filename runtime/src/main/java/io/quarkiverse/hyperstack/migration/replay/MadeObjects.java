package io.quarkiverse.hyperstack.migration.replay;

import java.util.List;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.migration.Migrations;
import io.quarkiverse.hyperstack.migration.QuietFlyway;
import io.quarkiverse.hyperstack.schema.ConnectionSource;
import io.quarkiverse.hyperstack.schema.ScratchDatabase;
import io.quarkiverse.hyperstack.schema.Synchronizer;
import io.quarkiverse.hyperstack.schema.catalog.DatabaseObject;

/** What migrations make, by its names. */
public final class MadeObjects {

    private MadeObjects() {
    }

    /**
     * Runs the files on an empty scratch database.
     *
     * @param migrations the migrations of a datasource
     * @param jdbcUrl the address of its database, of which only the kind counts
     * @param server opens a connection to a server on which scratch databases can be made; never used for SQLite
     * @return what they make, with Flyway's history
     * @throws HyperstackException {@link Problem#REPLAY_FAILED} with file, line and reason
     */
    public static List<DatabaseObject> of(Migrations migrations, String jdbcUrl, ConnectionSource server) {
        Replay replay = new Replay(migrations, List.of());
        try (QuietFlyway quiet = new QuietFlyway();
                ScratchDatabase scratch = Synchronizer.forJdbcUrl(jdbcUrl).scratchDatabase(server, replay.texts())) {
            replay.in(scratch);
            return scratch.objects();
        }
    }
}
