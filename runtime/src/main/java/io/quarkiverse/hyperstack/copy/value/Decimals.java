package io.quarkiverse.hyperstack.copy.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * {@code numeric(p,s)}. SQLite holds such a number as an integer or, with a fraction, as a floating point number. The text is
 * that of the decimal number which was written: the shortest that gives the stored number, or, where that does not fit the
 * scale, the 15 digits that the application reads from SQLite.
 */
final class Decimals implements Family {

    /** Integers up to here, divided by a power of ten, give the floating point number next to the quotient. */
    private static final long EXACT = 1_000_000_000_000_000L;
    private static final int EXACT_POWER = 22;

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final int precision;
    private final int scale;
    private final double factor;
    private final long wholeLimit;
    private final long unscaledLimit;

    /**
     * The digits of a column.
     *
     * @param precision in all
     * @param scale behind the point
     */
    Decimals(int precision, int scale) {
        this.precision = precision;
        this.scale = scale;
        this.factor = scale >= 0 && scale <= EXACT_POWER ? Double.parseDouble("1e" + scale) : 0;
        this.wholeLimit = scale < 0 || precision < scale ? 0 : power(precision - scale);
        this.unscaledLimit = power(precision);
    }

    private static long power(int digits) {
        return digits > 18 ? Long.MAX_VALUE : BigDecimal.ONE.scaleByPowerOfTen(digits).longValueExact();
    }

    @Override
    public Converted integer(long value) {
        if (value >= wholeLimit || -value >= wholeLimit || value == Long.MIN_VALUE) {
            return decimal(BigDecimal.valueOf(value));
        }
        return Converted.to(scale == 0 ? Long.toString(value) : value + "." + "0".repeat(scale));
    }

    @Override
    public Converted real(double value) {
        if (Double.isInfinite(value)) {
            return outOfRange(Double.toString(value));
        }
        double scaled = Math.rint(value * factor);
        if (Math.abs(scaled) < EXACT && scaled / factor == value) {
            return unscaled((long) scaled);
        }
        BigDecimal shortest = Floats.shortest(value);
        if (fits(shortest)) {
            return decimal(shortest);
        }
        BigDecimal asRead = new BigDecimal(value).round(DIGITS);
        return fits(asRead) ? decimal(asRead) : wouldRound(shortest);
    }

    @Override
    public Converted text(String value) {
        BigDecimal number = Numerics.parsed(value);
        return number == null ? Converted.not(Reason.NOT_A_NUMBER, Shown.of(value)) : decimal(number);
    }

    @Override
    public Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_A_NUMBER, "the bytes " + Shown.of(value));
    }

    private Converted unscaled(long value) {
        if (Math.abs(value) >= unscaledLimit) {
            return outOfRange(BigDecimal.valueOf(value, scale).toPlainString());
        }
        if (scale == 0) {
            return Converted.to(Long.toString(value));
        }
        String digits = Long.toString(Math.abs(value));
        StringBuilder text = new StringBuilder(scale + 20);
        if (value < 0) {
            text.append('-');
        }
        int whole = digits.length() - scale;
        if (whole > 0) {
            text.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
        } else {
            text.append("0.").append("0".repeat(-whole)).append(digits);
        }
        return Converted.to(text.toString());
    }

    private Converted decimal(BigDecimal number) {
        if (number.signum() == 0) {
            return Converted.to(BigDecimal.valueOf(0, Math.max(scale, 0)).toPlainString());
        }
        if ((long) number.precision() - number.scale() > precision - scale) {
            return outOfRange(shown(number));
        }
        if (!fits(number)) {
            return wouldRound(number);
        }
        BigDecimal scaled = number.setScale(scale, RoundingMode.UNNECESSARY);
        return Converted.to(scale < 0 ? scaled.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : scaled.toPlainString());
    }

    private boolean fits(BigDecimal number) {
        return number.scale() <= scale || number.signum() == 0 || number.stripTrailingZeros().scale() <= scale;
    }

    private Converted outOfRange(String value) {
        return Converted.not(Reason.OUT_OF_RANGE, value + "; " + this + " takes up to "
                + Math.max(precision - scale, 0) + " digits before the point");
    }

    private Converted wouldRound(BigDecimal number) {
        return Converted.not(Reason.WOULD_ROUND,
                shown(number.stripTrailingZeros()) + "; " + this + " takes " + scale + " digits behind the point");
    }

    private static String shown(BigDecimal number) {
        return number.unscaledValue().abs().compareTo(BigInteger.valueOf(Long.MAX_VALUE)) > 0
                ? Shown.of(number.toString())
                : number.toString();
    }

    @Override
    public String toString() {
        return "numeric(" + precision + "," + scale + ")";
    }
}
