package io.quarkiverse.hyperstack.copy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Sums up the 128-bit hashes of rows, so that the order of the rows does not count and a row that is there twice counts twice.
 * The hash is MurmurHash3's variant for 64-bit machines.
 */
final class RowHash {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private long high;
    private long low;
    private long rows;

    /** Adds a row. */
    void add(byte[] bytes, int from, int length) {
        long h1 = 0;
        long h2 = 0;
        int end = from + length;
        int at = from;
        for (; end - at >= 16; at += 16) {
            h1 ^= first((long) LONG.get(bytes, at));
            h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
            h2 ^= second((long) LONG.get(bytes, at + 8));
            h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
        }
        if (end - at > 8) {
            h2 ^= second(rest(bytes, at + 8, end));
        }
        if (end > at) {
            h1 ^= first(rest(bytes, at, Math.min(end, at + 8)));
        }
        h1 ^= length;
        h2 ^= length;
        h1 += h2;
        h2 += h1;
        h1 = mixed(h1);
        h2 = mixed(h2);
        h1 += h2;
        h2 += h1;
        high += h1;
        low += h2;
        rows++;
    }

    private static long rest(byte[] bytes, int from, int end) {
        long word = 0;
        for (int i = end - 1; i >= from; i--) {
            word = word << 8 | bytes[i] & 0xff;
        }
        return word;
    }

    private static long first(long word) {
        return Long.rotateLeft(word * C1, 31) * C2;
    }

    private static long second(long word) {
        return Long.rotateLeft(word * C2, 33) * C1;
    }

    private static long mixed(long hash) {
        long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }

    /** What there is so far. */
    Checksum checksum() {
        return new Checksum(rows, high, low);
    }
}
