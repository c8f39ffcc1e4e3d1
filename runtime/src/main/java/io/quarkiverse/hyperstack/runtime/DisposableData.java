package io.quarkiverse.hyperstack.runtime;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.runtime.HyperstackRuntimeConfig.DatasourceConfig;
import io.quarkiverse.hyperstack.workflow.BuiltApplication.Datasource;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkiverse.hyperstack.workflow.Setting;
import io.smallrye.config.SmallRyeConfig;

/**
 * Switches that take rows away belong to databases whose rows nobody misses.
 *
 * @param run what kind of run this is
 * @param config the configuration of this start
 */
record DisposableData(RunKind run, SmallRyeConfig config) {

    /**
     * Refuses a switch that does not belong here.
     *
     * @param datasource whose rows they are
     * @throws HyperstackException {@link Problem#TRUNCATE_OUTSIDE_TESTS} or {@link Problem#DROP_IN_PRODUCTION}
     */
    void check(Datasource datasource) {
        DatasourceConfig configured = config.getConfigMapping(HyperstackRuntimeConfig.class).datasources()
                .get(datasource.name());
        if (configured.truncate().enabled() && run != RunKind.TEST) {
            String key = Setting.hyperstack(datasource.name(), "truncate").key();
            throw new HyperstackException(Problem.TRUNCATE_OUTSIDE_TESTS,
                    key + "=true would empty the tables of " + datasource.title() + ", and this is no test (" + run + ")",
                    "write %test." + key + "=true, which has no effect outside of tests");
        }
        if (configured.dropSchema() && run == RunKind.PRODUCTION) {
            String key = Setting.hyperstack(datasource.name(), "drop-schema").key();
            throw new HyperstackException(Problem.DROP_IN_PRODUCTION,
                    key + "=true would drop all tables of " + datasource.title() + " with their rows at each start, and this is"
                            + " production",
                    "write %dev." + key + "=true or %test." + key + "=true");
        }
    }
}
