package io.quarkiverse.hyperstack.schema.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.hyperstack.schema.catalog.DataType;

/**
 * A type's name taken apart.
 *
 * @param base the name without length and the like, in the spelling of the catalog; serial types as the integers that they are
 * @param first the length or precision, or -1
 * @param second the scale, or -1
 */
record ValueType(String base, int first, int second) {

    private static final Pattern NUMBERS = Pattern.compile("\\((\\d+)(?:\\s*,\\s*(-?\\d+))?\\)");
    private static final Map<String, String> SERIAL = Map.of("smallserial", "smallint", "serial", "integer", "bigserial",
            "bigint");
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "citext", "name", "\"char\"");

    static ValueType of(DataType type) {
        String sql = type.sql().toLowerCase(Locale.ROOT);
        Matcher numbers = NUMBERS.matcher(sql);
        boolean found = numbers.find();
        String base = found ? (sql.substring(0, numbers.start()) + sql.substring(numbers.end())).strip() : sql;
        return new ValueType(SERIAL.getOrDefault(base, base), found ? Integer.parseInt(numbers.group(1)) : -1,
                found && numbers.group(2) != null ? Integer.parseInt(numbers.group(2)) : -1);
    }

    boolean isText() {
        return TEXTS.contains(base);
    }

    boolean isInteger() {
        return INTEGERS.contains(base);
    }

    boolean isNumeric() {
        return base.equals("numeric");
    }

    boolean isFloat() {
        return base.equals("real") || base.equals("double precision");
    }

    boolean isTimestamp() {
        return base.startsWith("timestamp");
    }

    /** The rank of an integer type. */
    int rank() {
        return INTEGERS.indexOf(base);
    }

    /** How many digits there can be before the point; very many where nothing limits them. */
    int integerDigits() {
        if (isInteger()) {
            return new int[]{5, 10, 19}[rank()];
        }
        return first < 0 ? 1000 : first - scale();
    }

    int scale() {
        return Math.max(0, second);
    }

    /** The length, or as good as none. */
    int length() {
        if (first >= 0) {
            return first;
        }
        return base.equals("character") ? 1 : Integer.MAX_VALUE;
    }

    /** The digits of the seconds. */
    int precision() {
        return first < 0 ? 6 : first;
    }
}
