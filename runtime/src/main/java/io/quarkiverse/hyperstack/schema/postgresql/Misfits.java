package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Which values of a wider type the server refuses to put into a column, where a cast would cut them or be an error. */
final class Misfits {

    private static final Pattern LENGTH = Pattern.compile("character(?: varying)?\\((\\d+)\\)");
    private static final Pattern PRECISION = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");

    private Misfits() {
    }

    /** The condition, which is never an error; null where there are no such values. */
    static @Nullable String of(String value, String type) {
        Matcher length = LENGTH.matcher(type);
        if (length.matches()) {
            // Spaces too many are cut without a word.
            return "rtrim(substr(" + value + "::text, " + length.group(1) + " + 1), ' ') <> ''";
        }
        String number = value + "::text::numeric";
        Matcher precision = PRECISION.matcher(type);
        if (precision.matches()) {
            int scale = Integer.parseInt(precision.group(2));
            int whole = Integer.parseInt(precision.group(1)) - scale;
            return number + " <> 'NaN' AND abs(round(" + number + ", " + scale + ")) >= 1e" + whole + "::numeric";
        }
        return switch (type) {
            case "smallint" -> outside(number, Short.MAX_VALUE);
            case "integer" -> outside(number, Integer.MAX_VALUE);
            case "bigint" -> outside(number, Long.MAX_VALUE);
            default -> null;
        };
    }

    private static String outside(String number, long high) {
        return "round(" + number + ") NOT BETWEEN -" + high + "::numeric - 1 AND " + high;
    }
}
