package io.quarkiverse.hyperstack.copy.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** {@code inet}: 4 or 16 bytes as Hibernate stores them, or text. */
enum Addresses implements Family {

    INSTANCE;

    @Override
    public Converted integer(long value) {
        return unsupported(Long.toString(value));
    }

    @Override
    public Converted real(double value) {
        return unsupported(Double.toString(value));
    }

    @Override
    public Converted text(String value) {
        return parsed(value) == null ? unsupported(Shown.of(value)) : Converted.to(value);
    }

    @Override
    public Converted blob(byte[] value) {
        try {
            return Converted.to(InetAddress.getByAddress(value).getHostAddress());
        } catch (UnknownHostException e) {
            return unsupported("the bytes " + Shown.of(value));
        }
    }

    /** An address of version 6 can be written in many ways. */
    @Override
    public String canonical(String text) {
        int mask = text.indexOf('/');
        byte[] bytes = parsed(mask < 0 ? text : text.substring(0, mask));
        return bytes == null ? text : HexFormat.of().formatHex(bytes) + (mask < 0 ? "" : text.substring(mask));
    }

    /** The bytes of an address in numbers, or null where it is a name. */
    private static byte @Nullable [] parsed(String text) {
        boolean six = text.indexOf(':') >= 0;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                dots++;
            } else if (c != ':' && (six ? !HexFormat.isHexDigit(c) : c < '0' || c > '9')) {
                return null;
            }
        }
        if (!six && dots != 3) {
            return null;
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static Converted unsupported(String value) {
        return Converted.not(Reason.UNSUPPORTED_TYPE, value + " is no address");
    }

    @Override
    public boolean isCanonical() {
        return false;
    }
}
