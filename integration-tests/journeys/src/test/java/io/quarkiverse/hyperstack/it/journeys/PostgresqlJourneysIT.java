package io.quarkiverse.hyperstack.it.journeys;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The journeys on a PostgreSQL server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresqlJourneysIT implements SketchToProduction, TwoBranches, FailingFile, OneReleaseBack, LargeModel {

    private final Workshop workshop = new Workshop(new PostgresqlDatabases());

    @Override
    public Workshop workshop() {
        return workshop;
    }

    @AfterAll
    void stop() {
        workshop.close();
    }
}
