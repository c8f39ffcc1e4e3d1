package io.quarkiverse.hyperstack.copy.value;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Arrays. SQLite has none; Hibernate stores an array or a list there as a Java object in bytes.
 *
 * @param element the family of the elements
 * @param type the array's type
 */
record Arrays(Family element, String type) implements Family {

    @Override
    public Converted integer(long value) {
        return Converted.not(Reason.NOT_AN_ARRAY, "the number " + value);
    }

    @Override
    public Converted real(double value) {
        return Converted.not(Reason.NOT_AN_ARRAY, "the number " + value);
    }

    @Override
    public Converted text(String value) {
        List<@Nullable String> elements = ArrayText.parsed(value);
        if (elements == null) {
            return Converted.not(Reason.NOT_AN_ARRAY, Shown.of(value));
        }
        List<@Nullable String> converted = new ArrayList<>(elements.size());
        for (String one : elements) {
            Converted result = one == null ? Converted.NULL : element.text(one);
            if (result.misfit() != null) {
                return result;
            }
            converted.add((String) result.value());
        }
        return Converted.to(ArrayText.written(converted));
    }

    @Override
    public Converted blob(byte[] value) {
        List<@Nullable Object> elements;
        try {
            elements = StoredObjects.read(value);
        } catch (StoredObjects.Unreadable e) {
            return Converted.not(Reason.NOT_AN_ARRAY, e.getMessage() + ": " + Shown.of(value));
        }
        List<@Nullable String> converted = new ArrayList<>(elements.size());
        for (Object one : elements) {
            Converted result = one == null ? Converted.NULL : JavaValue.convert(one, element);
            if (result.misfit() != null) {
                return result;
            }
            converted.add((String) result.value());
        }
        return Converted.to(ArrayText.written(converted));
    }

    @Override
    public String canonical(String text) {
        List<@Nullable String> elements = isCanonical() ? null : ArrayText.parsed(text);
        if (elements == null) {
            return text;
        }
        elements.replaceAll(one -> one == null ? null : element.canonical(one));
        return ArrayText.written(elements);
    }

    @Override
    public boolean isCanonical() {
        return element.isCanonical();
    }
}
