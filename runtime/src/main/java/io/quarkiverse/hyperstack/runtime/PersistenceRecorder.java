package io.quarkiverse.hyperstack.runtime;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.hyperstack.entity.EntityStructures;
import io.quarkiverse.hyperstack.entity.Policy;
import io.quarkiverse.hyperstack.entity.SchemaTools;
import io.quarkiverse.hyperstack.entity.sqlite.SqliteIds;
import io.quarkiverse.hyperstack.schema.Rules;
import io.quarkiverse.hyperstack.workflow.BuiltApplication;
import io.quarkiverse.hyperstack.workflow.RunKind;
import io.quarkus.hibernate.orm.runtime.HibernateOrmRuntimeConfig;
import io.quarkus.hibernate.orm.runtime.integration.HibernateOrmIntegrationRuntimeInitListener;
import io.quarkus.hibernate.orm.runtime.integration.HibernateOrmIntegrationStaticInitListener;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.smallrye.config.SmallRyeConfig;

/** Gives Quarkus' Hibernate extension what it calls for a persistence unit. */
@Recorder
public class PersistenceRecorder {

    private final RuntimeValue<HyperstackRuntimeConfig> config;

    public PersistenceRecorder(RuntimeValue<HyperstackRuntimeConfig> config) {
        this.config = config;
    }

    /** For static initialization: nothing is known yet. */
    public RuntimeValue<EntityStructures> structures() {
        return new RuntimeValue<>(new EntityStructures(() -> ConfigProvider.getConfig().unwrap(SmallRyeConfig.class)
                .getConfigMapping(HibernateOrmRuntimeConfig.class)));
    }

    /**
     * For static initialization: keeps the mapping of a persistence unit.
     *
     * @param structures where to
     * @param unit the name of the persistence unit
     * @param datasource its datasource's name
     */
    public HibernateOrmIntegrationStaticInitListener mapping(RuntimeValue<EntityStructures> structures, String unit,
            String datasource) {
        return structures.getValue().capture(unit, datasource);
    }

    /** In production, once the application has started, nobody asks any more. */
    public void forget(RuntimeValue<EntityStructures> structures) {
        structures.getValue().forget();
    }

    /** For static initialization: the id generators. */
    public HibernateOrmIntegrationStaticInitListener ids() {
        return new SqliteIds();
    }

    /**
     * For the start: the schema management tool.
     *
     * @param owner the name under which the database remembers what was declared
     * @param datasource its datasource's name
     * @param alone whether no other persistence unit has tables in the same database
     * @param build tells this build from all others that may have other entities
     */
    public HibernateOrmIntegrationRuntimeInitListener schemaTools(String owner, String datasource, boolean alone,
            String build) {
        SmallRyeConfig all = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        RunKind run = RunKind.of(all.getProfiles(),
                WorkflowRecorder.built(all).map(BuiltApplication::launched).orElse(RunKind.PRODUCTION));
        return WorkflowRecorder.orReadable(() -> {
            TrashSettings trash = new TrashSettings(datasource, config.getValue().datasources().get(datasource));
            return new SchemaTools(new Policy(Rules.of(owner, trash.dataLoss(run)).keeping(trash.limits()), alone, build));
        });
    }
}
