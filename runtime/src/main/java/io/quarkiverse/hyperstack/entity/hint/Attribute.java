package io.quarkiverse.hyperstack.entity.hint;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.Backfill;
import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.RenamedFrom;

/**
 * An attribute of a mapped class, with the annotations of its field and of its getter.
 *
 * @param owner the simple name of the mapped class, for messages
 * @param name the attribute's name
 * @param field its field, if any
 * @param getter its getter, if any
 */
record Attribute(String owner, String name, @Nullable Field field, @Nullable Method getter) {

    /** The names that it had, the latest first. */
    List<String> formerNames() {
        RenamedFrom renamed = find(RenamedFrom.class);
        return renamed == null ? List.of() : checked(renamed, title());
    }

    static List<String> checked(RenamedFrom renamed, String title) {
        List<String> names = Arrays.asList(renamed.value());
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            throw new HyperstackException(Problem.ANNOTATION_WITHOUT_MEANING,
                    "@RenamedFrom on " + title + " has " + (names.isEmpty() ? "no name" : "a blank name"),
                    "give the former name, or remove the annotation");
        }
        return names;
    }

    /** The SQL of its {@code @Backfill}. */
    @Nullable
    String backfill() {
        Backfill backfill = find(Backfill.class);
        if (backfill == null) {
            return null;
        }
        if (backfill.value().isBlank()) {
            throw new HyperstackException(Problem.ANNOTATION_WITHOUT_MEANING, "@Backfill on " + title() + " is blank",
                    "give an SQL expression, or remove the annotation");
        }
        return backfill.value();
    }

    boolean has(Class<? extends Annotation> annotation) {
        return find(annotation) != null;
    }

    /** Its Java type; null for an attribute of Hibernate's own making. */
    @Nullable
    Class<?> type() {
        return field != null ? field.getType() : getter == null ? null : getter.getReturnType();
    }

    boolean isPrimitive() {
        Class<?> type = type();
        return type != null && type.isPrimitive();
    }

    /** For messages: {@code Book.title}. */
    String title() {
        return owner + "." + name;
    }

    private <A extends Annotation> @Nullable A find(Class<A> annotation) {
        return Stream.<@Nullable AnnotatedElement>of(field, getter).filter(Objects::nonNull)
                .map(element -> element.getAnnotation(annotation)).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
