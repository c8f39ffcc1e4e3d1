package io.quarkiverse.hyperstack.copy.value;

/**
 * Reads the strings of a JSON text.
 *
 * @param text the whole text
 */
record JsonString(String text) {

    /**
     * Reads the string that begins at a quotation mark, and writes it with as few escapes as there can be.
     *
     * @return where it ends
     */
    int append(int start, StringBuilder out) throws JsonFault {
        out.append('"');
        int at = start + 1;
        int plain = at;
        while (true) {
            if (at >= text.length()) {
                throw new JsonFault(Reason.NOT_JSON, "a string has no end");
            }
            char c = text.charAt(at);
            if (c == '"') {
                out.append(text, plain, at).append('"');
                return at + 1;
            }
            if (c == '\\') {
                out.append(text, plain, at);
                at = escaped(at + 1, out);
                plain = at;
            } else if (c < ' ') {
                throw new JsonFault(c == 0 ? Reason.NUL_CHARACTER : Reason.NOT_JSON, "a bare control character " + (int) c);
            } else {
                at++;
            }
        }
    }

    private int escaped(int at, StringBuilder out) throws JsonFault {
        char c = at < text.length() ? text.charAt(at) : 0;
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '/' -> out.append(c);
            case 'b' -> out.append("\\u0008");
            case 'f' -> out.append("\\u000c");
            case 'n' -> out.append("\\u000a");
            case 'r' -> out.append("\\u000d");
            case 't' -> out.append("\\u0009");
            case 'u' -> {
                return unicode(at + 1, out);
            }
            default -> throw new JsonFault(Reason.NOT_JSON, "an unknown escape");
        }
        return at + 1;
    }

    private int unicode(int at, StringBuilder out) throws JsonFault {
        char c = hex(at);
        int end = at + 4;
        if (c == 0) {
            throw new JsonFault(Reason.NUL_CHARACTER, "\\u0000");
        }
        if (Character.isHighSurrogate(c) && text.startsWith("\\u", end) && Character.isLowSurrogate(hex(end + 2))) {
            out.append(c).append(hex(end + 2));
            return end + 6;
        }
        if (Character.isSurrogate(c)) {
            throw new JsonFault(Reason.INVALID_UTF8, "half of a character: \\u" + Integer.toHexString(c));
        }
        if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
        } else if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else {
            out.append(c);
        }
        return end;
    }

    private char hex(int at) throws JsonFault {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0 || text.charAt(i) > 'f') {
                throw new JsonFault(Reason.NOT_JSON, "an escape without four digits");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }
}
