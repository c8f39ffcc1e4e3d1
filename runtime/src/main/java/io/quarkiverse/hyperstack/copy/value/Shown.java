package io.quarkiverse.hyperstack.copy.value;

import java.util.Arrays;
import java.util.HexFormat;

/** The beginnings of values, for the details of misfits. */
final class Shown {

    private static final int CHARACTERS = 40;
    private static final int BYTES = 16;

    private Shown() {
    }

    /** A text in quotes, what cannot be seen of it as escapes. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder("\"");
        int end = Math.min(text.length(), CHARACTERS);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' || Character.isSurrogate(c) && i == end - 1) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.append(end < text.length() ? "\"…" : "\"").toString();
    }

    /** Bytes in hexadecimal. */
    static String of(byte[] bytes) {
        String hex = HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, BYTES)));
        return bytes.length > BYTES ? hex + "… (" + bytes.length + " bytes)" : hex;
    }
}
