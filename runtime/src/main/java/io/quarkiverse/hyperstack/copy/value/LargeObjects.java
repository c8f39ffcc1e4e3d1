package io.quarkiverse.hyperstack.copy.value;

import java.nio.charset.StandardCharsets;

/**
 * {@code oid}, which is Hibernate's type for {@code @Lob}: the number of a large object. What is converted, and compared, is
 * its content, written like a {@code bytea}; whoever writes the row makes an object of it ({@code lo_from_bytea}), and whoever
 * reads it fetches it ({@code lo_get}). The content of a text is its UTF-8.
 */
enum LargeObjects implements Family {

    INSTANCE;

    @Override
    public Converted integer(long value) {
        return Bytes.INSTANCE.integer(value);
    }

    @Override
    public Converted real(double value) {
        return Bytes.INSTANCE.real(value);
    }

    @Override
    public Converted text(String value) {
        return value.indexOf('\0') >= 0
                ? Converted.not(Reason.NUL_CHARACTER, Shown.of(value))
                : Bytes.INSTANCE.blob(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Converted blob(byte[] value) {
        return Bytes.INSTANCE.blob(value);
    }
}
