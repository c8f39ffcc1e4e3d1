package io.quarkiverse.hyperstack.runtime;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** The defaults of the workflow as a configuration source, above other extensions' defaults and below the user. */
public final class HyperstackConfigSource implements ConfigSource {

    /** The source's name, by which a default is told from a value of the user's. */
    static final String NAME = "Hyperstack defaults";

    private static final int ORDINAL = 150;
    private static final Pattern BACKSLASHES_BEFORE_DOLLAR = Pattern.compile("(\\\\+)?\\$");

    private final Map<String, String> values;

    HyperstackConfigSource(Map<String, String> values) {
        this.values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> literal(e.getValue())));
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String propertyName) {
        return values.get(propertyName);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    /**
     * A value that configuration expressions leave as it is: passwords and paths may contain dollar signs. {@code $$} is
     * one of them; backslashes before one would disappear and are written as the
     * default of a key that nobody sets.
     *
     * @param value any text
     * @return what configuration reads as that text
     */
    public static String literal(String value) {
        return BACKSLASHES_BEFORE_DOLLAR.matcher(value)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) == null ? "$$" : "${hyperstack.unset:" + match.group(1) + "}$$"));
    }
}
