package io.quarkiverse.hyperstack.migration;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What is configured for making and trying out the files of a datasource.
 *
 * @param scratchAddress the address of the server for scratch databases, when it is not that of the datasource
 * @param lockTimeout how long a generated file waits for a lock; zero for as long as it takes
 */
public record FileSettings(Optional<String> scratchAddress, Duration lockTimeout) {

    public FileSettings {
        Objects.requireNonNull(scratchAddress, "scratchAddress");
        Objects.requireNonNull(lockTimeout, "lockTimeout");
    }
}
