package io.quarkiverse.hyperstack.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.workflow.DatabaseUrl;
import io.quarkiverse.hyperstack.workflow.Redaction;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;

/** What of a configuration is in no text for people. */
public final class ConfiguredSecrets {

    private ConfiguredSecrets() {
    }

    /**
     * Keeps them out of text.
     *
     * @param config the configuration of an application that runs
     * @return knows every password that is configured, also those in addresses
     */
    public static Redaction redaction(SmallRyeConfig config) {
        List<String> secrets = new ArrayList<>();
        for (String key : names(config)) {
            String name = key.toLowerCase(Locale.ROOT);
            String value = value(config, key);
            if (name.endsWith("password")) {
                secrets.add(value);
            } else if (key.equals(DatabaseUrl.KEY) || name.endsWith("jdbc.url") || name.endsWith("jdbc-url")) {
                password(value).forEach(secrets::add);
            }
        }
        return new Redaction(secrets);
    }

    private static List<String> names(SmallRyeConfig config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false).toList();
    }

    /** A value that refers to what is not there is none. */
    private static String value(SmallRyeConfig config, String key) {
        try {
            ConfigValue value = config.getConfigValue(key);
            return Objects.requireNonNullElse(value.getValue(), "");
        } catch (RuntimeException e) {
            return "";
        }
    }

    private static Stream<String> password(String address) {
        try {
            return DatabaseUrl.parse(address).password().stream();
        } catch (HyperstackException e) {
            return Stream.empty();
        }
    }
}
