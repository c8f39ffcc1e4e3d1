package io.quarkiverse.hyperstack.copy;

/**
 * What a table's rows come to, in whatever order they are read.
 *
 * @param rows how many there are
 * @param high one half of the sum
 * @param low the other half
 */
public record Checksum(long rows, long high, long low) {

    /** The sum in hexadecimal. */
    @Override
    public String toString() {
        return String.format("%016x%016x", high, low);
    }
}
