package io.quarkiverse.hyperstack.runtime;

import io.quarkiverse.hyperstack.HyperstackException;
import io.quarkiverse.hyperstack.Problem;
import io.quarkiverse.hyperstack.runtime.HyperstackRuntimeConfig.DatasourceConfig;
import io.quarkiverse.hyperstack.runtime.HyperstackRuntimeConfig.LostValues;
import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.trash.Limits;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkiverse.hyperstack.workflow.Setting;

/**
 * What happens to values that synchronizing would lose, as configured.
 *
 * @param datasource the datasource's name
 * @param config its configuration
 */
record TrashSettings(String datasource, DatasourceConfig config) {

    DataLoss dataLoss(RunKind run) {
        LostValues byDefault = run.keepsLostValues() ? LostValues.TRASH : LostValues.REFUSE;
        return config.dataLoss().orElse(byDefault) == LostValues.TRASH ? DataLoss.TRASH : DataLoss.REFUSE;
    }

    /**
     * How long and how much the trash keeps.
     *
     * @throws HyperstackException {@link Problem#TRASH_LIMITS} when a limit is negative
     */
    Limits limits() {
        if (config.trashRetention().isNegative()) {
            throw negative("trash-retention", config.trashRetention(), "30D");
        }
        if (config.trashRows() < 0) {
            throw negative("trash-rows", config.trashRows(), "1000000");
        }
        return new Limits(config.trashRetention(), config.trashRows());
    }

    private HyperstackException negative(String key, Object value, String example) {
        return new HyperstackException(Problem.TRASH_LIMITS,
                Setting.hyperstack(datasource, key) + "=" + value + " is negative",
                "set it to 0, which keeps nothing beyond the next synchronization, or more, such as " + example);
    }
}
