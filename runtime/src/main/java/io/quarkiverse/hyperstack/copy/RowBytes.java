package io.quarkiverse.hyperstack.copy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Writes rows as lines of PostgreSQL's text format: fields between tabs, {@code \N} for NULL, what would be taken for
 * something else behind a backslash, exactly as the server writes it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2">COPY's text format</a>
 */
final class RowBytes {

    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes;
    private int length;

    RowBytes(int size) {
        bytes = new byte[size];
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** What was written, and begins anew in another array. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }

    /** One field and what is behind it, a tab or the end of the line. */
    void field(@Nullable Object value, boolean last) {
        if (value == null) {
            room(3);
            bytes[length++] = '\\';
            bytes[length++] = 'N';
        } else if (value instanceof Long number) {
            number(number);
        } else {
            text(value.toString());
        }
        room(1);
        bytes[length++] = (byte) (last ? '\n' : '\t');
    }

    private void number(long number) {
        if (number == Long.MIN_VALUE) {
            text(Long.toString(number));
            return;
        }
        room(LONGEST_NUMBER);
        long rest = Math.abs(number);
        int digits = 1;
        for (long limit = 10; digits < 19 && rest >= limit; limit *= 10) {
            digits++;
        }
        if (number < 0) {
            bytes[length++] = '-';
        }
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    private void text(String text) {
        int count = text.length();
        room(2 * count);
        byte[] target = bytes;
        int at = length;
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length = at;
                encoded(text.substring(i));
                return;
            }
            if (c <= '\r' && c >= '\b' || c == '\\') {
                target[at++] = '\\';
                target[at++] = (byte) escaped(c);
            } else {
                target[at++] = (byte) c;
            }
        }
        length = at;
    }

    private void encoded(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(2 * utf8.length);
        for (byte b : utf8) {
            if (b <= '\r' && b >= '\b' || b == '\\') {
                bytes[length++] = '\\';
                bytes[length++] = (byte) escaped((char) b);
            } else {
                bytes[length++] = b;
            }
        }
    }

    /** The letter behind the backslash; 8 to 13 are backspace, tab, line feed, vertical tab, form feed, carriage return. */
    private static char escaped(char c) {
        return c == '\\' ? c : "btnvfr".charAt(c - '\b');
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
