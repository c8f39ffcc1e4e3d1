package io.quarkiverse.hyperstack.runtime;

import java.util.Optional;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.hyperstack.migration.ApplicationCheck;
import io.quarkiverse.hyperstack.workflow.AddressCheck;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.smallrye.config.SmallRyeConfig;

/** What a start would refuse as well, before any database is touched. */
final class BuiltCheck implements ApplicationCheck {

    @Override
    public void addresses() {
        SmallRyeConfig config = config();
        WorkflowRecorder.built(config)
                .ifPresent(application -> new AddressCheck(application, ConfiguredSettings.of(config),
                        ConfiguredSettings.outside(config)).all());
    }

    @Override
    public void filesOfKind(String datasource) {
        Optional<BuiltApplication> application = WorkflowRecorder.built(config());
        application.flatMap(built -> built.datasource(datasource)).ifPresent(StartPreparation::requireFiles);
    }

    private static SmallRyeConfig config() {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    }
}
