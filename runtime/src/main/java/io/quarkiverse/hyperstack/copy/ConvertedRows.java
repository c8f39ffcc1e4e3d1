package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.value.ColumnConversion;
import io.quarkiverse.hyperstack.copy.value.Converted;

/** The rows of a table as the target takes them, without those that are put aside. */
final class ConvertedRows implements AutoCloseable {

    private final RowStream rows;
    private final ColumnConversion[] conversions;
    private final List<String> columns;
    private final Aside aside;
    private final @Nullable Object[] values;
    private final Progress.Table progress;

    ConvertedRows(RowStream rows, TableCopy table, Aside aside, Progress.Table progress) {
        this.rows = rows;
        this.conversions = table.columns().stream().map(ColumnCopy::conversion).toArray(ColumnConversion[]::new);
        this.columns = table.sources();
        this.values = new Object[conversions.length];
        this.aside = aside;
        this.progress = progress;
    }

    /** Goes on to the next row that is copied; false behind the last one. */
    boolean next(@Nullable Object[] into) throws SQLException {
        while (rows.next(values)) {
            progress.row();
            String reason = aside.reason(rows.row());
            if (reason != null) {
                aside.put(rows.row(), reason, values);
                continue;
            }
            for (int i = 0; i < conversions.length; i++) {
                Converted converted = conversions[i].convert(values[i]);
                if (converted.misfit() != null) {
                    throw new SQLException("the column \"" + columns.get(i) + "\" has a value now that it did not have before: "
                            + converted.misfit().detail());
                }
                into[i] = converted.value();
            }
            return true;
        }
        return false;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
