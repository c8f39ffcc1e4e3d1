package io.quarkiverse.hyperstack.it.journeys;

import java.nio.file.Path;

/** A kind of database on which the journeys are made. */
interface Databases extends AutoCloseable {

    /** As the journal calls it. */
    String kind();

    /** What one has to do once in an application for this kind of database. */
    void prepare(Application application);

    /** A new empty database for an application that runs in this folder. */
    Place place(Path folder);

    /** A copy of a database, for an application that runs in another folder. */
    Place copy(Place place, Path folder);

    /** The queries whose rows are the whole structure of a database. */
    String structure();

    @Override
    void close();
}
