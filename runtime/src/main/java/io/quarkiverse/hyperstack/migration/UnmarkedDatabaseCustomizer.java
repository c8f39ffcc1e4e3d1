package io.quarkiverse.hyperstack.migration;

import java.util.Arrays;
import java.util.stream.Stream;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.arc.BeanCreator;
import io.quarkus.arc.SyntheticCreationalContext;
import io.quarkus.flyway.FlywayConfigurationCustomizer;

/** Gives the Flyway of a datasource the {@link UnmarkedDatabaseGuard}. */
public final class UnmarkedDatabaseCustomizer implements FlywayConfigurationCustomizer {

    /** The parameter of the bean: whether a database may be deleted, as in dev mode and tests. */
    public static final String DISPOSABLE = "disposable";

    private final boolean disposable;

    /**
     * @param disposable whether a database may be deleted, as in dev mode and tests
     */
    public UnmarkedDatabaseCustomizer(boolean disposable) {
        this.disposable = disposable;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(
                Stream.concat(Arrays.stream(configuration.getCallbacks()), Stream.of(new UnmarkedDatabaseGuard(disposable)))
                        .toArray(Callback[]::new));
    }

    /** Makes the beans. */
    public static final class Creator implements BeanCreator<UnmarkedDatabaseCustomizer> {

        @Override
        public UnmarkedDatabaseCustomizer create(SyntheticCreationalContext<UnmarkedDatabaseCustomizer> context) {
            return new UnmarkedDatabaseCustomizer((Boolean) context.getParams().get(DISPOSABLE));
        }
    }
}
