package io.quarkiverse.hyperstack.migration;

import java.util.Arrays;
import java.util.stream.Stream;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.arc.BeanCreator;
import io.quarkus.arc.SyntheticCreationalContext;
import io.quarkus.flyway.FlywayConfigurationCustomizer;

/** Gives the Flyway of a datasource the {@link UnmarkedDatabaseGuard}; for dev mode and tests. */
public final class UnmarkedDatabaseCustomizer implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(
                Stream.concat(Arrays.stream(configuration.getCallbacks()), Stream.of(new UnmarkedDatabaseGuard()))
                        .toArray(Callback[]::new));
    }

    /** Makes the beans. */
    public static final class Creator implements BeanCreator<UnmarkedDatabaseCustomizer> {

        @Override
        public UnmarkedDatabaseCustomizer create(SyntheticCreationalContext<UnmarkedDatabaseCustomizer> context) {
            return new UnmarkedDatabaseCustomizer();
        }
    }
}
