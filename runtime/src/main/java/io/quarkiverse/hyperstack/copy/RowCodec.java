package io.quarkiverse.hyperstack.copy;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.copy.value.ColumnConversion;

/** Adds the rows of a table to its checksum, in the form in which equal rows have equal bytes. */
final class RowCodec {

    private final ColumnConversion[] conversions;
    private final RowBytes scratch = new RowBytes(1024);
    private final RowHash hash = new RowHash();
    private final boolean plain;
    private final boolean typed;

    /**
     * @param typed whether a value has a type of its own, which counts as well
     */
    RowCodec(TableCopy table, boolean typed) {
        this.typed = typed;
        this.conversions = table.columns().stream().map(ColumnCopy::conversion).toArray(ColumnConversion[]::new);
        this.plain = table.columns().stream().allMatch(column -> column.conversion().isCanonical());
    }

    /** Whether the lines of COPY are in that form already. */
    boolean isPlain() {
        return plain;
    }

    /** Adds a line that is in that form. */
    void add(byte[] bytes, int from, int length) {
        hash.add(bytes, from, length);
    }

    /** Adds a row of values as the target has them. */
    void add(@Nullable Object[] values) {
        scratch.clear();
        for (int i = 0; i < conversions.length; i++) {
            Object value = values[i];
            Object canonical = value == null ? null : conversions[i].canonical(value);
            scratch.field(canonical != null && typed ? typed(canonical) : canonical, i == conversions.length - 1);
        }
        hash.add(scratch.array(), 0, scratch.length());
    }

    private static String typed(Object value) {
        return value instanceof byte[] bytes
                ? "x" + HexFormat.of().formatHex(bytes)
                : value.getClass().getSimpleName().charAt(0) + value.toString();
    }

    Checksum checksum() {
        return hash.checksum();
    }
}
