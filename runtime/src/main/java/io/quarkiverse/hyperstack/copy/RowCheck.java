package io.quarkiverse.hyperstack.copy;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.value.ColumnConversion;
import io.quarkiverse.hyperstack.copy.value.Converted;
import io.quarkiverse.hyperstack.copy.value.Misfit;

/** Reads and converts every row of a table, writes none, and tells which do not fit. */
final class RowCheck {

    private final TableCopy table;
    private final Target target;
    private final Refused refused;

    RowCheck(TableCopy table, Target target, Refused refused) {
        this.table = table;
        this.target = target;
        this.refused = refused;
    }

    void run(Source source, Progress.Table progress) throws SQLException {
        List<ColumnCopy> columns = table.columns();
        ColumnConversion[] conversions = columns.stream().map(ColumnCopy::conversion).toArray(ColumnConversion[]::new);
        List<RowRule> rules = RowRule.of(target, table);
        @Nullable
        Object[] values = new Object[conversions.length];
        @Nullable
        Object[] converted = new Object[conversions.length];
        RowKey key = new RowKey(table.key(), values);
        try (RowStream rows = source.rows(table.from(), table.sources())) {
            while (rows.next(values)) {
                progress.row();
                boolean fits = true;
                for (int i = 0; i < conversions.length; i++) {
                    Converted value = conversions[i].convert(values[i]);
                    converted[i] = value.value();
                    if (value.misfit() != null) {
                        fits = false;
                        refuse(rows.row(), columns.get(i).to(), value.misfit(), key);
                    }
                }
                if (fits) {
                    for (RowRule rule : rules) {
                        rule.row(rows.row(), converted, key, refused);
                    }
                }
            }
        }
        for (RowRule rule : rules) {
            rule.end(refused);
        }
    }

    private void refuse(long row, String column, Misfit misfit, RowKey key) throws SQLException {
        refused.add(new Refused.Row(table, row, column, misfit.reason().words(), misfit.detail(), key.text(row)));
    }
}
