package io.quarkiverse.hyperstack.copy.value;

import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Takes every value as it is.
 *
 * @param to where values go to
 */
record PlainText(TargetColumn to) implements ColumnConversion {

    @Override
    public Converted convert(@Nullable Object value) {
        if (value == null) {
            return to.nullable() ? Converted.NULL : Converted.not(Reason.NULL_VALUE, "NULL");
        }
        if (value instanceof InvalidText) {
            return Converted.not(Reason.INVALID_UTF8, "no valid UTF-8");
        }
        if (to.database() == Database.SQLITE) {
            return Converted.to(value);
        }
        return Converted.to(value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value.toString());
    }

    @Override
    public Object canonical(Object targetValue) {
        return targetValue;
    }

    @Override
    public boolean isCanonical() {
        return true;
    }
}
