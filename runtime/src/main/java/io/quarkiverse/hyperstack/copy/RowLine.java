package io.quarkiverse.hyperstack.copy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Reads a line that {@code COPY TO STDOUT} writes, the counterpart of {@link RowBytes}. */
final class RowLine {

    private byte[] plain = new byte[256];

    /** Puts the fields of a line into an array: texts without their escapes, null for NULL. */
    void split(byte[] line, @Nullable Object[] into) {
        int end = line.length > 0 && line[line.length - 1] == '\n' ? line.length - 1 : line.length;
        int at = 0;
        for (int field = 0; field < into.length; field++) {
            int stop = at;
            boolean escapes = false;
            while (stop < end && line[stop] != '\t') {
                escapes |= line[stop] == '\\';
                stop++;
            }
            into[field] = escapes ? unescaped(line, at, stop) : new String(line, at, stop - at, StandardCharsets.UTF_8);
            at = stop + 1;
        }
    }

    private @Nullable String unescaped(byte[] line, int from, int to) {
        if (to - from == 2 && line[from + 1] == 'N') {
            return null;
        }
        if (plain.length < to - from) {
            plain = Arrays.copyOf(plain, to - from);
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            byte b = line[i];
            if (b == '\\') {
                i++;
                int letter = "btnvfr".indexOf(line[i]);
                b = letter < 0 ? line[i] : (byte) ('\b' + letter);
            }
            plain[length++] = b;
        }
        return new String(plain, 0, length, StandardCharsets.UTF_8);
    }
}
