package io.quarkiverse.hyperstack.runtime;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.entity.RefusedStart;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkus.agroal.runtime.AgroalDataSourceUtil;
import io.quarkus.runtime.annotations.Recorder;
import io.smallrye.config.SmallRyeConfig;

/** The two moments of a start at which the workflow acts. */
@Recorder
public class WorkflowRecorder {

    /**
     * Before anything opens a database.
     *
     * @param previous what the build before a live reload knew, encoded; null at a first start
     */
    public void prepareStart(@Nullable String previous) {
        SmallRyeConfig config = config();
        Optional<BuiltApplication> before = Optional.ofNullable(previous).map(BuiltApplication::decode);
        readable(() -> built(config).ifPresent(now -> new StartPreparation(now, before, config).run()));
    }

    /** After migrations have run, before Hibernate starts. */
    public void refuseEmptyDatabase() {
        SmallRyeConfig config = config();
        built(config).ifPresent(application -> {
            EmptyDatabaseCheck check = new EmptyDatabaseCheck(application, config);
            application.datasources().stream().filter(check::concerns)
                    .forEach(datasource -> AgroalDataSourceUtil.dataSourceIfActive(datasource.name())
                            .ifPresent(database -> readable(() -> check.check(datasource, database))));
        });
    }

    private static SmallRyeConfig config() {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    }

    /** What the build knew; empty where the extension was switched off. */
    static Optional<BuiltApplication> built(SmallRyeConfig config) {
        return config.getOptionalValue(BuiltApplication.KEY, String.class).map(BuiltApplication::decode);
    }

    private static void readable(Runnable step) {
        orReadable(() -> {
            step.run();
            return true;
        });
    }

    /** Quarkus prints the message of this exception, and no stack trace, when an application cannot start. */
    static <T> T orReadable(Supplier<T> step) {
        try {
            return step.get();
        } catch (HyperstackException e) {
            throw RefusedStart.of(e);
        }
    }
}
