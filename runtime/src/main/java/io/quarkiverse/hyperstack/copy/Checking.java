package io.quarkiverse.hyperstack.copy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The first pass: finds every row that does not fit, and writes nothing. */
final class Checking implements Refused {

    private final Source source;
    private final Target target;
    private final CopyPlan plan;
    private final @Nullable SkipStore store;
    private final Findings findings = new Findings();
    private boolean more;

    /**
     * @param store takes the rows that do not fit, or null where they are only counted
     */
    Checking(Source source, Target target, CopyPlan plan, @Nullable SkipStore store) {
        this.source = source;
        this.target = target;
        this.plan = plan;
        this.store = store;
    }

    List<Misfits> run(CopyListener listener) throws SQLException {
        Progress progress = new Progress(listener, CopyListener.Stage.CHECKING, plan.rows());
        KeyCheck keys = new KeyCheck(source, plan.tables(), this);
        for (TableCopy table : plan.tables()) {
            Progress.Table rows = progress.of(table.name());
            keys.duplicates(table);
            keys.orphans(table);
            new RowCheck(table, target, this).run(source, rows);
            rows.end();
        }
        if (store != null) {
            followers(keys, store);
        }
        return findings.all();
    }

    @Override
    public void add(Row row) throws SQLException {
        boolean isNew = store == null || store.add(row.table().number(), row.row(), row.column() + ": " + row.why());
        if (isNew || !row.reason().equals(KeyCheck.LEFT_BEHIND)) {
            findings.add(row.table().name(), row.column(), row.reason(), row.key());
        }
        more |= isNew;
    }

    /** What refers to a row that is put aside is put aside as well, and so on. */
    private void followers(KeyCheck keys, SkipStore skipped) throws SQLException {
        String known = source.skippedTable();
        do {
            more = false;
            for (TableCopy table : plan.tables()) {
                tell(skipped, known);
                keys.leftBehind(table, known);
            }
        } while (more);
    }

    private void tell(SkipStore skipped, String known) throws SQLException {
        Sql.run(source.connection(), "DELETE FROM " + known);
        try (PreparedStatement insert = source.connection().prepareStatement("INSERT INTO " + known + " VALUES (?, ?)")) {
            for (TableCopy table : plan.tables()) {
                try (SkipStore.Skipped rows = skipped.rows(table.number())) {
                    while (rows.next()) {
                        insert.setInt(1, table.number());
                        insert.setLong(2, rows.row());
                        insert.executeUpdate();
                    }
                }
            }
        }
    }
}
