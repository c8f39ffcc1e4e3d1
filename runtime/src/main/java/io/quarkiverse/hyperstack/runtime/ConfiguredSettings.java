package io.quarkiverse.hyperstack.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.workflow.DatabaseUrl;
import io.quarkiverse.hyperstack.workflow.UserSettings;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;

/** Tells what the user has configured from what is a default. */
public final class ConfiguredSettings {

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
