package io.quarkiverse.hyperstack.schema.lint;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.schema.catalog.DataType;
import io.quarkiverse.hyperstack.schema.script.Syntax;

/**
 * What a type cannot hold that another could.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">PostgreSQL's types</a>
 */
final class Narrowing {

    private Narrowing() {
    }

    /** What happens to some values; empty when every value stays what it is. */
    static Optional<String> between(DataType before, DataType after, Syntax database) {
        if (before.sql().equals(after.sql())) {
            return Optional.empty();
        }
        return Optional.ofNullable(database == Syntax.SQLITE
                ? affinity(before.sql(), after.sql())
                : values(ValueType.of(before), ValueType.of(after)));
    }

    /** See SQLite's <a href="https://sqlite.org/datatype3.html">affinities</a>: a length means nothing there. */
    private static @Nullable String affinity(String before, String after) {
        boolean wasText = isTextAffinity(before);
        boolean isNumber = !isTextAffinity(after) && !after.isEmpty() && !after.toLowerCase(Locale.ROOT).contains("blob");
        return wasText && isNumber
                ? "texts that look like numbers become numbers ('007' becomes 7), the others stay texts"
                : null;
    }

    private static boolean isTextAffinity(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return !lower.contains("int") && (lower.contains("char") || lower.contains("clob") || lower.contains("text"));
    }

    private static @Nullable String values(ValueType before, ValueType after) {
        if (after.isText()) {
            return after.length() < (before.isText() ? before.length() : shown(before))
                    ? "longer values do not fit and make it fail"
                    : null;
        }
        if (before.isInteger() || before.isNumeric() || before.isFloat()) {
            return numbers(before, after);
        }
        if (before.isTimestamp() || before.base().startsWith("time") || before.base().equals("date")) {
            return times(before, after);
        }
        if (before.base().equals(after.base())) {
            return after.first() >= 0 && (before.first() < 0 || after.first() < before.first())
                    ? "longer values do not fit and make it fail"
                    : null;
        }
        boolean keeps = before.base().equals("json") && after.base().equals("jsonb")
                || before.base().equals("cidr") && after.base().equals("inet") || before.base().equals("boolean");
        return keeps ? null : "values that " + after.base() + " does not know make it fail";
    }

    /** How long a value can be as text, as far as it is worth knowing. */
    private static int shown(ValueType type) {
        return type.isInteger() ? type.integerDigits() + 1 : type.base().equals("uuid") ? 36 : 6;
    }

    private static @Nullable String numbers(ValueType before, ValueType after) {
        if (after.isInteger()) {
            if (!before.isInteger()) {
                return "values are rounded, and those that are too large make it fail";
            }
            return after.rank() < before.rank() ? "values that are too large make it fail" : null;
        }
        if (after.isNumeric()) {
            if (after.first() >= 0 && (before.isFloat() || after.integerDigits() < before.integerDigits())) {
                return "values that are too large make it fail" + (before.isInteger() ? "" : ", others may be rounded");
            }
            return after.first() >= 0 && after.scale() < before.scale() ? "values are rounded" : null;
        }
        if (after.isFloat()) {
            boolean exact = after.base().equals("double precision")
                    && (before.isFloat() || before.isInteger() && before.rank() < 2)
                    || before.base().equals("smallint");
            return exact ? null : "values are rounded to what " + after.base() + " can hold";
        }
        return "values that " + after.base() + " does not know make it fail";
    }

    private static @Nullable String times(ValueType before, ValueType after) {
        if (before.base().equals(after.base())) {
            return after.precision() < before.precision() ? "fractions of seconds are rounded" : null;
        }
        if (before.isTimestamp() && after.isTimestamp()) {
            return "the values are read in the time zone of the session that runs the file";
        }
        if (before.isTimestamp() || !after.isTimestamp()) {
            return "a part of each value is cut off, or it fails";
        }
        return null;
    }
}
