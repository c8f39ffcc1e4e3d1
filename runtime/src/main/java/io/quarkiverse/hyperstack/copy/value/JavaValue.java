package io.quarkiverse.hyperstack.copy.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Date;

/** An element of a stored array, given to its family as SQLite would have stored it in a column of its own, but exactly. */
final class JavaValue {

    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

    private JavaValue() {
    }

    static Converted convert(Object value, Family family) {
        if (value instanceof String text) {
            return family.text(text);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return family.integer(((Number) value).longValue());
        }
        if (value instanceof Double || value instanceof Float) {
            double real = ((Number) value).doubleValue();
            return Double.isNaN(real) ? family.text("NaN") : family.real(real);
        }
        if (value instanceof BigDecimal number) {
            return family.text(number.toPlainString());
        }
        if (value instanceof Boolean truth) {
            return family.integer(truth ? 1 : 0);
        }
        if (value instanceof byte[] bytes) {
            return family.blob(bytes);
        }
        if (value instanceof Enum<?> constant) {
            return family instanceof Integers ? family.integer(constant.ordinal()) : family.text(constant.name());
        }
        return temporal(value, family);
    }

    private static Converted temporal(Object value, Family family) {
        if (value instanceof Timestamp stamp && stamp.getNanos() % 1_000_000 != 0) {
            return family.text(stamp.toString());
        }
        if (value instanceof Date date) {
            return family.integer(date.getTime());
        }
        if (value instanceof Duration duration) {
            return family.text(BigInteger.valueOf(duration.getSeconds()).multiply(BILLION)
                    .add(BigInteger.valueOf(duration.getNano())).toString());
        }
        if (value instanceof Year year) {
            return family.integer(year.getValue());
        }
        if (value instanceof ZonedDateTime time) {
            return family.text(time.toOffsetDateTime().toString());
        }
        // Dates and times, UUID, ZoneId, Currency, Locale, Character and BigInteger: what they say of themselves.
        return family.text(value.toString());
    }
}
