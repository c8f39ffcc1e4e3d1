package io.quarkiverse.hyperstack.copy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.value.ColumnConversion;
import io.quarkiverse.hyperstack.copy.value.Converted;
import io.quarkiverse.hyperstack.copy.value.InvalidText;
import io.quarkiverse.hyperstack.copy.value.Misfit;

/** Reads and converts every row of a table, writes none, and tells which do not fit. */
final class RowCheck {

    private static final int KEY_LENGTH = 60;

    private final TableCopy table;
    private final Refused refused;
    private final List<Integer> key;

    RowCheck(TableCopy table, Refused refused) {
        this.table = table;
        this.refused = refused;
        this.key = table.key();
    }

    void run(Source source, Progress.Table progress) throws SQLException {
        List<ColumnCopy> columns = table.columns();
        ColumnConversion[] conversions = columns.stream().map(ColumnCopy::conversion).toArray(ColumnConversion[]::new);
        @Nullable
        Object[] values = new Object[conversions.length];
        try (RowStream rows = source.rows(table.from(), table.sources())) {
            while (rows.next(values)) {
                progress.row();
                for (int i = 0; i < conversions.length; i++) {
                    Converted converted = conversions[i].convert(values[i]);
                    if (converted.misfit() != null) {
                        refuse(rows.row(), columns.get(i).to(), converted.misfit(), values);
                    }
                }
            }
        }
    }

    private void refuse(long row, String column, Misfit misfit, @Nullable Object[] values) throws SQLException {
        refused.add(new Refused.Row(table, row, column, misfit.reason().words(), misfit.detail(),
                key.isEmpty()
                        ? "row " + row
                        : key.stream().map(place -> shown(values[place])).collect(Collectors.joining("/"))));
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof InvalidText invalid) {
            return new String(invalid.bytes(), StandardCharsets.UTF_8);
        }
        String text = value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : String.valueOf(value);
        return text.length() > KEY_LENGTH ? text.substring(0, KEY_LENGTH) + "…" : text;
    }
}
