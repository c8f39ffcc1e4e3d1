package io.quarkiverse.hyperstack.copy;

/**
 * Counts the rows of a stage.
 */
final class Progress {

    private static final int STEP = 4096;

    private final CopyListener listener;
    private final CopyListener.Stage stage;
    private final long total;
    private long rows;

    Progress(CopyListener listener, CopyListener.Stage stage, long total) {
        this.listener = listener;
        this.stage = stage;
        this.total = total;
    }

    Table of(String table) {
        return new Table(table);
    }

    /** The rows of one table. */
    final class Table {

        private final String name;

        private Table(String name) {
            this.name = name;
        }

        void row() {
            if (++rows % STEP == 0) {
                Interruption.look();
                listener.progress(stage, name, rows, total);
            }
        }

        void end() {
            Interruption.look();
            listener.progress(stage, name, rows, total);
        }
    }
}
