package io.quarkiverse.hyperstack.copy.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads arrays and lists that Java has written. Only classes of plain values of the JDK and enums are let in: a database must
 * not decide which code runs.
 */
final class StoredObjects {

    private static final Set<String> CLASSES = Set.of("java.lang.Object", "java.lang.Number", "java.lang.Enum",
            "java.lang.String", "java.lang.Boolean", "java.lang.Character", "java.lang.Byte", "java.lang.Short",
            "java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double", "java.math.BigDecimal",
            "java.math.BigInteger", "java.time.Ser", "java.util.UUID", "java.util.Date", "java.sql.Date", "java.sql.Time",
            "java.sql.Timestamp", "java.util.Currency", "java.util.Locale", "java.util.AbstractList",
            "java.util.AbstractCollection", "java.util.AbstractSet", "java.util.AbstractSequentialList",
            "java.util.ArrayList", "java.util.LinkedList", "java.util.Arrays$ArrayList", "java.util.HashSet",
            "java.util.LinkedHashSet", "java.util.TreeSet", "java.util.CollSer", "java.util.HashMap", "java.util.Map$Entry");

    private static final List<String> PREFIXES = List.of("java.time.", "java.util.ImmutableCollections$",
            "java.util.Collections$");

    private StoredObjects() {
    }

    /** The elements of a stored array or collection. */
    static List<@Nullable Object> read(byte[] bytes) throws Unreadable {
        try (ObjectInputStream in = new Reader(bytes)) {
            in.setObjectInputFilter(StoredObjects::verdict);
            Object stored = in.readObject();
            if (stored instanceof Collection<?> collection) {
                return new ArrayList<>(collection);
            }
            if (stored.getClass().isArray()) {
                List<@Nullable Object> elements = new ArrayList<>();
                for (int i = 0; i < Array.getLength(stored); i++) {
                    elements.add(Array.get(stored, i));
                }
                return elements;
            }
            throw new Unreadable("a stored " + stored.getClass().getName());
        } catch (InvalidClassException e) {
            throw new Unreadable("an array with elements of a class that is not let in");
        } catch (ClassNotFoundException e) {
            throw new Unreadable("an array with elements of the unknown class " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("bytes that are no array that Java has written");
        }
    }

    private static ObjectInputFilter.Status verdict(ObjectInputFilter.FilterInfo info) {
        Class<?> type = info.serialClass();
        if (type == null) {
            return info.depth() > 20 ? ObjectInputFilter.Status.REJECTED : ObjectInputFilter.Status.UNDECIDED;
        }
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return type.isPrimitive() || Enum.class.isAssignableFrom(type) || CLASSES.contains(type.getName())
                || PREFIXES.stream().anyMatch(type.getName()::startsWith)
                        ? ObjectInputFilter.Status.ALLOWED
                        : ObjectInputFilter.Status.REJECTED;
    }

    /** Looks classes up as the application does. */
    private static final class Reader extends ObjectInputStream {

        Reader(byte[] bytes) throws IOException {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description);
            }
        }
    }

    /** Why bytes are no array. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String what) {
            super(what, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
