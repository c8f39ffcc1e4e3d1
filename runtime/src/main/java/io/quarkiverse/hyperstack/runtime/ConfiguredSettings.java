package io.quarkiverse.hyperstack.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.workflow.DatabaseUrl;
import io.quarkiverse.hyperstack.workflow.UserSettings;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;

/** Tells what the user has configured from what is a default. */
public final class ConfiguredSettings {

    /** The ordinal of application.properties. */
    private static final int IN_THE_APPLICATION = 250;
    /** The ordinal of what was fixed by the build. */
    private static final int FIXED = Integer.MAX_VALUE;

    private ConfiguredSettings() {
    }

    /**
     * The user's part of a complete configuration.
     *
     * @param config the configuration of a build or a start
     * @return the settings
     */
    public static UserSettings of(SmallRyeConfig config) {
        return of(config::getConfigValue, config.getPropertyNames());
    }

    /**
     * The user's part of a configuration.
     *
     * @param config gives the value in effect for a key, or null
     * @param names every key of the configuration
     * @return the settings
     */
    public static UserSettings of(Function<String, @Nullable ConfigValue> config, Iterable<String> names) {
        List<String> keys = new ArrayList<>();
        names.forEach(keys::add);
        return new UserSettings(key -> {
            ConfigValue value = config.apply(key);
            return value == null || isDefault(value) ? null : text(key, value);
        }, keys);
    }

    /**
     * The user's part that is not in the application: environment variables, system properties, files beside it. Also of keys
     * that are fixed when an application is built, and whose values have no effect then.
     *
     * @param config the configuration of a start
     * @return the settings; they do not tell their names
     */
    public static UserSettings outside(SmallRyeConfig config) {
        List<ConfigSource> sources = StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(source -> source.getOrdinal() > IN_THE_APPLICATION && source.getOrdinal() < FIXED).toList();
        return new UserSettings(key -> Stream
                .concat(config.getProfiles().stream().map(p -> "%" + p + "." + key), Stream.of(key))
                .flatMap(name -> sources.stream().map(source -> source.getValue(name))).filter(Objects::nonNull).findFirst()
                .orElse(null), List.of());
    }

    private static boolean isDefault(ConfigValue value) {
        return value.getConfigSourceName() == null || value.getConfigSourceName().equals(HyperstackConfigSource.NAME)
                || value.getConfigSourceOrdinal() < 0;
    }

    /** An address may contain $ in its password: where it comes from outside, it is no place for expressions. */
    private static @Nullable String text(String key, ConfigValue value) {
        boolean literal = key.equals(DatabaseUrl.KEY) && value.getConfigSourceName().startsWith("EnvConfigSource");
        return literal ? value.getRawValue() : value.getValue();
    }
}
