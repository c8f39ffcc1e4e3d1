package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** The second pass: writes the rows, reads them again and compares. */
final class Loading {

    private final Source source;
    private final Target target;
    private final CopyPlan plan;
    private final CopyListener listener;

    Loading(Source source, Target target, CopyPlan plan, CopyListener listener) {
        this.source = source;
        this.target = target;
        this.plan = plan;
        this.listener = listener;
    }

    List<CopiedTable> run(@Nullable SkipStore store, @Nullable SkipFile file) throws SQLException {
        Progress copying = new Progress(listener, CopyListener.Stage.COPYING, plan.rows());
        List<CopiedTable> copied = new ArrayList<>();
        target.begin(plan);
        for (TableCopy table : plan.tables()) {
            Progress.Table rows = copying.of(table.name());
            long skipped = store == null ? 0 : store.count(table.number());
            copied.add(new CopiedTable(table.name(), skipped, load(table, store, file, rows)));
            rows.end();
        }
        target.end(plan);
        verify(copied);
        target.goOn(plan, source);
        return copied;
    }

    private Checksum load(TableCopy table, @Nullable SkipStore store, @Nullable SkipFile file, Progress.Table progress)
            throws SQLException {
        if (store == null || file == null || store.count(table.number()) == 0) {
            try (ConvertedRows rows = rows(table, Aside.NONE, progress)) {
                return target.load(table, rows);
            }
        }
        try (SetAside aside = new SetAside(table, store, file); ConvertedRows rows = rows(table, aside, progress)) {
            return target.load(table, rows);
        }
    }

    private ConvertedRows rows(TableCopy table, Aside aside, Progress.Table progress) throws SQLException {
        return new ConvertedRows(source.rows(table.from(), table.sources()), table, aside, progress);
    }

    private void verify(List<CopiedTable> copied) throws SQLException {
        Progress progress = new Progress(listener, CopyListener.Stage.VERIFYING, plan.rows());
        for (TableCopy table : plan.tables()) {
            Progress.Table rows = progress.of(table.name());
            Checksum sent = copied.get(table.number()).checksum();
            Checksum there = target.checksum(table, rows);
            if (!sent.equals(there)) {
                throw new HyperstackException(Problem.COPY_DIFFERS,
                        "Table \"" + table.name() + "\" of the target is not what was sent: " + sent.rows()
                                + " rows with checksum " + sent + " were sent, and " + there.rows() + " with " + there
                                + " are there; the target is as before",
                        "look for a trigger or rule that changes the rows of this table, and switch it off for the copy");
            }
            rows.end();
        }
    }
}
