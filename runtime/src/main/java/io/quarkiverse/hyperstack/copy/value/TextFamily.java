package io.quarkiverse.hyperstack.copy.value;

/** Columns of text. A number becomes its shortest text; bytes are no text. */
interface TextFamily extends Family {

    @Override
    default Converted integer(long value) {
        return text(Long.toString(value));
    }

    @Override
    default Converted real(double value) {
        return text(Double.toString(value));
    }

    @Override
    default Converted blob(byte[] value) {
        return Converted.not(Reason.NOT_TEXT, "the bytes " + Shown.of(value));
    }
}
