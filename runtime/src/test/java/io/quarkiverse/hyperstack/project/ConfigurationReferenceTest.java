package io.quarkiverse.hyperstack.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.runtime.HyperstackBuildTimeConfig;
import io.quarkiverse.hyperstack.runtime.HyperstackRuntimeConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;

/** The reference page and the config mappings name the same keys with the same defaults. */
class ConfigurationReferenceTest {

    private static final String PAGE = "docs/modules/ROOT/pages/configuration.adoc";

    @Test
    void thePageHasExactlyTheKeysOfTheMappings() {
        TreeMap<String, Optional<String>> keys = keys();
        assertThat(keys).containsKeys("quarkus.hyperstack.enabled", "quarkus.hyperstack.synchronize");
        assertThat(Pattern.compile("(?m)^\\|`(quarkus\\.hyperstack\\.[^`]+)`").matcher(page()).results().map(r -> r.group(1)))
                .containsExactlyInAnyOrderElementsOf(keys.keySet());
    }

    @Test
    void thePageShowsTheDefaultOfEachKey() {
        keys().forEach((key, value) -> value.ifPresent(v -> assertThat(page())
                .as("the row of %s shows its default", key)
                .containsPattern(Pattern.quote("|`" + key + "`") + "[^|]*\\|`" + Pattern.quote(v) + "`")));
    }

    private static String page() {
        return ProjectFiles.text(ProjectFiles.root().resolve(PAGE));
    }

    private static TreeMap<String, Optional<String>> keys() {
        TreeMap<String, Optional<String>> keys = new TreeMap<>();
        for (Class<?> root : new Class<?>[]{HyperstackBuildTimeConfig.class, HyperstackRuntimeConfig.class}) {
            collect(root.getAnnotation(ConfigMapping.class).prefix(), root, keys);
        }
        return keys;
    }

    private static void collect(String prefix, Class<?> mapping, Map<String, Optional<String>> keys) {
        for (Method method : mapping.getDeclaredMethods()) {
            if (method.isSynthetic() || method.isDefault()) {
                continue;
            }
            String name = method.isAnnotationPresent(WithParentName.class) ? prefix : prefix + "." + segment(method);
            Class<?> group = group(method.getGenericReturnType());
            if (group == null) {
                keys.put(name, Optional.ofNullable(method.getAnnotation(WithDefault.class)).map(WithDefault::value));
            } else {
                collect(name, group, keys);
            }
        }
    }

    private static String segment(Method method) {
        WithName given = method.getAnnotation(WithName.class);
        return given != null
                ? given.value()
                : Arrays.stream(method.getName().split("(?=[A-Z])")).map(String::toLowerCase).collect(Collectors.joining("-"));
    }

    /** The nested group behind a return type, whether direct or the value of a map; null for a plain value. */
    private static @Nullable Class<?> group(Type type) {
        if (type instanceof ParameterizedType p && Map.class.equals(p.getRawType())) {
            return group(p.getActualTypeArguments()[1]);
        }
        return type instanceof Class<?> c && c.isInterface() && c.getName().startsWith("io.quarkiverse.") ? c : null;
    }
}
