package io.quarkiverse.hyperstack.schema.postgresql;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Which values fit into a type of numbers, for servers before PostgreSQL 16, which do not say whether an input is valid. */
final class NumberRange {

    private static final Map<String, Integer> BYTES = Map.of("smallint", 2, "integer", 4, "bigint", 8);
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character");
    private static final Pattern PRECISION = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

    private NumberRange() {
    }

    /** The condition, which is never an error; null where the types are not numbers and texts. */
    static @Nullable String fits(String value, String from, String to) {
        Integer bytes = BYTES.get(to);
        String number = number(value, from, bytes != null);
        if (number == null) {
            return null;
        }
        if (bytes != null) {
            String high = switch (bytes) {
                case 2 -> String.valueOf(Short.MAX_VALUE);
                case 4 -> String.valueOf(Integer.MAX_VALUE);
                default -> String.valueOf(Long.MAX_VALUE);
            };
            return "round(" + number + ") BETWEEN -" + high + " - 1 AND " + high;
        }
        Matcher precision = PRECISION.matcher(to);
        if (precision.matches()) {
            int scale = Integer.parseInt(precision.group(2));
            int whole = Integer.parseInt(precision.group(1)) - scale;
            return "abs(round(" + number + ", " + scale + ")) < 1e" + whole + "::numeric";
        }
        return to.equals("numeric") ? number + " IS NOT NULL" : null;
    }

    /** The value as a number without bounds; NULL for a text that is none. */
    private static @Nullable String number(String value, String from, boolean whole) {
        if (Casts.isNumber(from)) {
            return value + (Casts.base(from).equals("real") ? "::double precision" : "") + "::numeric";
        }
        String form = whole ? "^\\s*[-+]?\\d{1,30}\\s*$" : "^\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)\\s*$";
        return TEXTS.contains(Casts.base(from))
                ? "(CASE WHEN " + value + "::text ~ " + Quoted.text(form) + " THEN " + value + "::text::numeric END)"
                : null;
    }
}
