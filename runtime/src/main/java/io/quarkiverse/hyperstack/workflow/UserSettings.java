package io.quarkiverse.hyperstack.workflow;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What the user has configured, wherever; nothing of defaults, ours or others'. */
public final class UserSettings {

    private static final Set<String> TRUE = Set.of("true", "1", "yes", "y", "on");

    private final Function<String, @Nullable String> lookup;
    private final Set<String> names;

    /**
     * @param lookup gives the user's value of a key, or null when the user has set none
     * @param names every key that may have a value
     */
    public UserSettings(Function<String, @Nullable String> lookup, Collection<String> names) {
        this.lookup = lookup;
        this.names = names.stream().filter(name -> name.startsWith("quarkus.") && lookup.apply(name) != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The keys that the user has set.
     *
     * @return full keys
     */
    public Set<String> names() {
        return names;
    }

    /**
     * A key in the spelling that the user has chosen for its datasource or persistence unit. Quarkus does not bring two
     * spellings together.
     *
     * @param setting the key
     * @return with quotes, unless the user leaves them out
     */
    public String spell(Setting setting) {
        return setting.spellings().stream()
                .filter(key -> isGroupSet(key.substring(0, key.length() - setting.suffix().length())))
                .findFirst().orElse(setting.key());
    }

    /**
     * A value by its full key.
     *
     * @param key the key
     * @return the value without surrounding white space; empty when unset or blank
     */
    public Optional<String> find(String key) {
        return Optional.ofNullable(lookup.apply(key)).map(String::strip).filter(v -> !v.isEmpty());
    }

    /**
     * A value in any of its key's spellings.
     *
     * @param setting the key
     * @return the value; empty when unset or blank
     */
    public Optional<String> find(Setting setting) {
        return setting.spellings().stream().flatMap(key -> find(key).stream()).findFirst();
    }

    /**
     * A switch, read as Quarkus reads booleans.
     *
     * @param setting the key
     * @return empty when unset
     */
    public Optional<Boolean> flag(Setting setting) {
        return find(setting).map(v -> TRUE.contains(v.toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether the user has set any key of a group.
     *
     * @param prefix how the keys of the group begin
     * @return true when there is one
     */
    public boolean isGroupSet(String prefix) {
        return names.stream().anyMatch(name -> name.startsWith(prefix));
    }
}
