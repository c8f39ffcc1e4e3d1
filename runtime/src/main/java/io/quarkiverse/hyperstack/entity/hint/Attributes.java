package io.quarkiverse.hyperstack.entity.hint;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The attributes of mapped classes by their names. Each class is read once. */
final class Attributes {

    private final Map<Class<?>, Members> read = new HashMap<>();

    /**
     * @param owner the mapped class; the attribute may be declared in a superclass
     * @param name the attribute's name
     * @return the attribute; without field and getter when the class has neither, as an attribute of Hibernate's own making
     */
    Attribute of(Class<?> owner, String name) {
        Field field = null;
        Method getter = null;
        for (Class<?> type = owner; type != null && type != Object.class; type = type.getSuperclass()) {
            Members members = read.computeIfAbsent(type, Members::of);
            field = field == null ? members.fields().get(name) : field;
            getter = getter == null ? members.getters().get(name) : getter;
        }
        return new Attribute(owner.getSimpleName(), name, field, getter);
    }

    private record Members(Map<String, Field> fields, Map<String, Method> getters) {

        static Members of(Class<?> type) {
            Map<String, Field> fields = new HashMap<>();
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    fields.put(field.getName(), field);
                }
            }
            Map<String, Method> getters = new HashMap<>();
            for (Method method : type.getDeclaredMethods()) {
                String attribute = attribute(method);
                if (attribute != null) {
                    getters.put(attribute, method);
                }
            }
            return new Members(fields, getters);
        }

        private static @Nullable String attribute(Method method) {
            if (method.getParameterCount() > 0 || method.isSynthetic() || Modifier.isStatic(method.getModifiers())) {
                return null;
            }
            String name = method.getName();
            int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
            if (prefix == 0 || name.length() == prefix) {
                return null;
            }
            String rest = name.substring(prefix);
            boolean acronym = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
            return acronym && Character.isUpperCase(rest.charAt(0))
                    ? rest
                    : rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
        }
    }
}
