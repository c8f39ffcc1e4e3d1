package io.quarkiverse.hyperstack.entity.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Value;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;

/** What the rows that are there get in the column of an attribute. */
final class Fillings {

    private static final Map<Class<?>, Object> ZEROS = Map.of(boolean.class, false, byte.class, (byte) 0, short.class,
            (short) 0, int.class, 0, long.class, 0L, float.class, 0.0f, double.class, 0.0d);

    private final Naming naming;
    private final Words words;

    Fillings(Naming naming, Words words) {
        this.naming = naming;
        this.words = words;
    }

    /**
     * @param mapped a column with its attribute
     * @return an expression; null when nobody says what the value is
     */
    @Nullable
    String of(MappedColumn mapped) {
        Attribute attribute = mapped.attribute();
        if (attribute == null) {
            return null;
        }
        String backfill = attribute.backfill();
        if (backfill != null) {
            if (mapped.value().getColumnSpan() != 1) {
                throw new HyperstackException(Problem.ANNOTATION_WITHOUT_MEANING,
                        "@Backfill stands on " + attribute.title() + ", which has " + mapped.value().getColumnSpan()
                                + " columns",
                        "put @Backfill on an attribute that is one column");
            }
            return backfill;
        }
        String derived = hasDefault(mapped.column()) ? null : derived(mapped, attribute);
        return derived == null || mapped.table() != mapped.owner().getTable() ? derived : inRowsOf(mapped.owner(), derived);
    }

    private static boolean hasDefault(Column column) {
        String type = column.getSqlType();
        return column.getDefaultValue() != null || column.getGeneratedAs() != null || column.isIdentity()
                || type != null && type.toLowerCase(Locale.ROOT).matches(".*\\b(default|generated)\\b.*");
    }

    private @Nullable String derived(MappedColumn mapped, Attribute attribute) {
        if (!(mapped.value().getType() instanceof JdbcMapping mapping) || isId(mapped)) {
            return null;
        }
        if (isVersion(mapped)) {
            String now = words.now(mapping);
            return now == null ? zero(Objects.requireNonNullElse(attribute.type(), Object.class), mapping) : now;
        }
        if (attribute.has(CreationTimestamp.class) || attribute.has(UpdateTimestamp.class)
                || attribute.has(CurrentTimestamp.class)) {
            return words.now(mapping);
        }
        return attribute.isPrimitive() ? zero(Objects.requireNonNull(attribute.type()), mapping) : null;
    }

    private @Nullable String zero(Class<?> type, JdbcMapping mapping) {
        if (Number.class.isAssignableFrom(type)) {
            return "0";
        }
        Object zero = ZEROS.get(type);
        return zero == null ? null : words.literal(zero, mapping);
    }

    private static boolean isVersion(MappedColumn mapped) {
        Property version = mapped.owner().getVersion();
        return version != null && version.getValue() == mapped.value();
    }

    private static boolean isId(MappedColumn mapped) {
        Value id = mapped.owner().getIdentifier();
        return id == mapped.value() || id.getSelectables().contains(mapped.column());
    }

    /** The rows of other classes in the same table have no value. */
    private String inRowsOf(PersistentClass owner, String value) {
        if (!(owner instanceof SingleTableSubclass) || owner.getRootClass().getDiscriminator() == null
                || !(owner.getRootClass().getDiscriminator().getSelectables().get(0) instanceof Column discriminator)) {
            return value;
        }
        List<String> kinds = new ArrayList<>(MappedHierarchies.values(owner));
        owner.getSubclasses().forEach(subclass -> kinds.addAll(MappedHierarchies.values(subclass)));
        String kind = words.textOf(naming.table(owner.getTable()).name(),
                naming.column(owner.getTable(), discriminator).column());
        return "case when " + kind + " in " + Words.list(kinds) + " then " + value + " end";
    }
}
