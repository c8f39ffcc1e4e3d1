package io.quarkiverse.hyperstack.copy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.value.InvalidText;

/**
 * By what people know a row that is being read.
 *
 * @param places of its key among its values; empty when there is none
 * @param values of the row, which change from row to row
 */
record RowKey(List<Integer> places, @Nullable Object[] values) {

    private static final int LONGEST = 60;

    String text(long row) {
        return places.isEmpty()
                ? "row " + row
                : places.stream().map(place -> shown(values[place])).collect(Collectors.joining("/"));
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof InvalidText invalid) {
            return new String(invalid.bytes(), StandardCharsets.UTF_8);
        }
        String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
