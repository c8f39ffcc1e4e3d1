package io.quarkiverse.hyperstack.copy.value;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** {@code numeric} without a number of digits. */
enum Numerics implements Family {

    INSTANCE;

    /** What PostgreSQL takes before and behind the point. */
    private static final int WHOLE = 131_072;
    private static final int FRACTION = 16_383;

    /** The number that a text is, or null where it is none. */
    static @Nullable BigDecimal parsed(String text) {
        if (text.isEmpty() || text.length() > WHOLE + FRACTION + 20) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return null;
            }
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public Converted integer(long value) {
        return Converted.to(Long.toString(value));
    }

    @Override
    public Converted real(double value) {
        return Double.isInfinite(value)
                ? Converted.not(Reason.OUT_OF_RANGE, Double.toString(value))
                : Converted.to(plain(Floats.shortest(value)));
    }

    @Override
    public Converted text(String value) {
        BigDecimal number = parsed(value);
        if (number == null) {
            return Converted.not(Reason.NOT_A_NUMBER, Shown.of(value));
        }
        if (number.signum() != 0 && ((long) number.precision() - number.scale() > WHOLE || number.scale() > FRACTION)) {
            return Converted.not(Reason.OUT_OF_RANGE, Shown.of(value));
        }
        return Converted.to(plain(number));
    }

    @Override
    public Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_A_NUMBER, "the bytes " + Shown.of(value));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
