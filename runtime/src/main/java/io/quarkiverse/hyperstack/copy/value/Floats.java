package io.quarkiverse.hyperstack.copy.value;

import java.math.BigDecimal;
import java.math.MathContext;

/** {@code real} and {@code double precision}. */
enum Floats implements Family {

    REAL {
        @Override
        public Converted real(double value) {
            float single = (float) value;
            boolean same = single == value || Double.parseDouble(Float.toString(single)) == value;
            return same
                    ? Converted.to(Float.toString(single))
                    : Converted.not(Float.isInfinite(single) ? Reason.OUT_OF_RANGE : Reason.WOULD_ROUND,
                            value + " is no number of single precision");
        }

        @Override
        public String canonical(String text) {
            return Float.toString(Float.parseFloat(text));
        }
    },

    DOUBLE {
        @Override
        public Converted real(double value) {
            return Converted.to(Double.toString(value));
        }

        @Override
        public String canonical(String text) {
            return Double.toString(Double.parseDouble(text));
        }
    };

    /** The decimal number with the fewest digits that is nearest to a floating point number. */
    static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17));
    }

    @Override
    public Converted integer(long value) {
        double real = value;
        return (long) real == value && value != Long.MAX_VALUE
                ? real(real)
                : Converted.not(Reason.WOULD_ROUND, value + " is no floating point number");
    }

    @Override
    public Converted text(String value) {
        if (value.equals("NaN") || value.equals("Infinity") || value.equals("-Infinity")) {
            return Converted.to(value);
        }
        if (Numerics.parsed(value) == null) {
            return Converted.not(Reason.NOT_A_NUMBER, Shown.of(value));
        }
        double real = Double.parseDouble(value);
        return Double.isInfinite(real) ? Converted.not(Reason.OUT_OF_RANGE, Shown.of(value)) : real(real);
    }

    @Override
    public Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_A_NUMBER, "the bytes " + Shown.of(value));
    }

    @Override
    public boolean isCanonical() {
        return false;
    }
}
