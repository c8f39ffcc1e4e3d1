package io.quarkiverse.hyperstack.it.journeys;

import org.junit.jupiter.api.TestInstance;

/** The journeys with zero configuration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteJourneysIT implements SketchToProduction, TwoBranches, FailingFile, OneReleaseBack, LargeModel {

    private final Workshop workshop = new Workshop(new SqliteDatabases());

    @Override
    public Workshop workshop() {
        return workshop;
    }
}
