package io.quarkiverse.hyperstack.copy.value;

import java.util.List;
import java.util.Set;

/**
 * An enum type. Numbers are refused: the order of its labels is not that of the constants in Java.
 *
 * @param labels that it has
 */
record Labels(Set<String> labels) implements Family {

    Labels(List<String> labels) {
        this(Set.copyOf(labels));
    }

    @Override
    public Converted integer(long value) {
        return unknown(Long.toString(value));
    }

    @Override
    public Converted real(double value) {
        return unknown(Double.toString(value));
    }

    @Override
    public Converted text(String value) {
        return labels.contains(value) ? Converted.to(value) : unknown(Shown.of(value));
    }

    @Override
    public Converted blob(byte[] value) {
        return unknown("the bytes " + Shown.of(value));
    }

    private Converted unknown(String value) {
        return Converted.not(Reason.UNKNOWN_LABEL, value + "; the labels are " + labels.stream().sorted().toList());
    }
}
