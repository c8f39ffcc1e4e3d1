package io.quarkiverse.hyperstack.copy;

/** Told how a copy gets on; from any thread, one at a time. */
public interface CopyListener {

    /** Told nothing. */
    CopyListener NONE = new CopyListener() {
        @Override
        public void progress(Stage stage, String table, long rows, long total) {
            // nobody listens
        }
    };

    /**
     * Rows were worked on; called now and then, and at the end of each table.
     *
     * @param stage what is being done
     * @param table the table it is done with
     * @param rows rows of all tables that this is done with so far
     * @param total rows of all tables
     */
    void progress(Stage stage, String table, long rows, long total);

    /** What is done with the rows, one after the other. */
    enum Stage {
        /** they are read and converted, and nothing is written */
        CHECKING,
        /** they are written */
        COPYING,
        /** they are read again from the target */
        VERIFYING
    }
}
