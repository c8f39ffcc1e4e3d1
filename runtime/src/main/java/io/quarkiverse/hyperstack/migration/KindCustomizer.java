package io.quarkiverse.hyperstack.migration;

import java.util.Arrays;
import java.util.stream.Stream;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.arc.BeanCreator;
import io.quarkus.arc.SyntheticCreationalContext;
import io.quarkus.flyway.FlywayConfigurationCustomizer;

/** Gives the Flyway of a datasource the {@link KindGuard}. */
public final class KindCustomizer implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(Stream.concat(Stream.of(new KindGuard()), Arrays.stream(configuration.getCallbacks()))
                .toArray(Callback[]::new));
    }

    /** Makes the beans. */
    public static final class Creator implements BeanCreator<KindCustomizer> {

        @Override
        public KindCustomizer create(SyntheticCreationalContext<KindCustomizer> context) {
            return new KindCustomizer();
        }
    }
}
