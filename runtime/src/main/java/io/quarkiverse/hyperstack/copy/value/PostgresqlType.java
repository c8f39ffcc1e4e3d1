package io.quarkiverse.hyperstack.copy.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A type as {@code format_type} prints it, taken apart: {@code timestamp(6) without time zone} is {@code timestamp without
 * time zone} and 6.
 *
 * @param name without numbers and brackets
 * @param numbers those in parentheses
 * @param array whether it is an array of this type
 */
record PostgresqlType(String name, List<Integer> numbers, boolean array) {

    static PostgresqlType of(String type) {
        String rest = type.strip();
        boolean array = rest.endsWith("[]");
        while (rest.endsWith("[]")) {
            rest = rest.substring(0, rest.length() - 2);
        }
        int open = rest.indexOf('(');
        int close = rest.indexOf(')', open + 1);
        if (rest.startsWith("\"") || open < 0 || close < 0) {
            return new PostgresqlType(rest, List.of(), array);
        }
        List<Integer> numbers = new ArrayList<>();
        for (String number : rest.substring(open + 1, close).split(",")) {
            try {
                numbers.add(Integer.valueOf(number.strip()));
            } catch (NumberFormatException e) {
                return new PostgresqlType(rest, List.of(), array);
            }
        }
        return new PostgresqlType((rest.substring(0, open) + rest.substring(close + 1)).strip(), numbers, array);
    }

    /** The first number, or another where there is none. */
    int number(int otherwise) {
        return numbers.isEmpty() ? otherwise : numbers.get(0);
    }
}
