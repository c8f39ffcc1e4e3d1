package io.quarkiverse.hyperstack.copy.value;

import java.util.HexFormat;
import java.util.Locale;

/** {@code uuid}: 16 bytes as Hibernate stores them, or text. */
enum Uuids implements Family {

    INSTANCE;

    private static final HexFormat HEX = HexFormat.of();

    @Override
    public Converted integer(long value) {
        return Converted.not(Reason.NOT_A_UUID, "the number " + value);
    }

    @Override
    public Converted real(double value) {
        return Converted.not(Reason.NOT_A_UUID, "the number " + value);
    }

    @Override
    public Converted text(String value) {
        boolean dashes = value.length() == 36;
        if (!dashes && value.length() != 32) {
            return Converted.not(Reason.NOT_A_UUID, Shown.of(value));
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean dash = dashes && (i == 8 || i == 13 || i == 18 || i == 23);
            if (dash ? c != '-' : !HexFormat.isHexDigit(c)) {
                return Converted.not(Reason.NOT_A_UUID, Shown.of(value));
            }
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return Converted.to(dashes ? lower : dashed(lower));
    }

    @Override
    public Converted blob(byte[] value) {
        return value.length == 16
                ? Converted.to(dashed(HEX.formatHex(value)))
                : Converted.not(Reason.NOT_A_UUID, "the bytes " + Shown.of(value));
    }

    private static String dashed(String hex) {
        return new StringBuilder(36).append(hex, 0, 8).append('-').append(hex, 8, 12).append('-').append(hex, 12, 16)
                .append('-').append(hex, 16, 20).append('-').append(hex, 20, 32).toString();
    }
}
