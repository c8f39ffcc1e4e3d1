package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** The rows of one table that are put aside while the others are copied. */
final class SetAside implements Aside, AutoCloseable {

    private final TableCopy table;
    private final SkipStore.Skipped skipped;
    private final SkipFile file;
    private long next;

    SetAside(TableCopy table, SkipStore store, SkipFile file) throws SQLException {
        this.table = table;
        this.skipped = store.rows(table.number());
        this.file = file;
        step();
    }

    private void step() throws SQLException {
        next = skipped.next() ? skipped.row() : Long.MAX_VALUE;
    }

    @Override
    public @Nullable String reason(long row) throws SQLException {
        if (row != next) {
            return null;
        }
        String reason = skipped.reason();
        step();
        return reason;
    }

    @Override
    public void put(long row, String reason, @Nullable Object[] values) {
        file.write(table, reason, values);
    }

    @Override
    public void close() throws SQLException {
        skipped.close();
    }
}
