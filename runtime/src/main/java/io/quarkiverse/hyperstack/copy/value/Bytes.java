package io.quarkiverse.hyperstack.copy.value;

import java.util.HexFormat;

/** {@code bytea}. */
enum Bytes implements Family {

    INSTANCE;

    /** PostgreSQL takes a text of up to one gigabyte, and two digits are needed for a byte. */
    static final int MOST = 0x3fff_ffff / 2 - 16;

    private static final HexFormat HEX = HexFormat.of();

    @Override
    public Converted integer(long value) {
        return Converted.not(Reason.NOT_BINARY, "the number " + value);
    }

    @Override
    public Converted real(double value) {
        return Converted.not(Reason.NOT_BINARY, "the number " + value);
    }

    @Override
    public Converted text(String value) {
        return Converted.not(Reason.NOT_BINARY, "the text " + Shown.of(value));
    }

    @Override
    public Converted blob(byte[] value) {
        return value.length > MOST
                ? Converted.not(Reason.TOO_LONG, value.length + " bytes; " + MOST + " can be transferred")
                : Converted.to("\\x" + HEX.formatHex(value));
    }
}
