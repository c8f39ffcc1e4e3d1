package io.quarkiverse.hyperstack.runtime;

import io.quarkiverse.hyperstack.entity.SchemaTools;
import io.quarkiverse.hyperstack.entity.sqlite.SqliteIds;
import io.quarkus.hibernate.orm.runtime.integration.HibernateOrmIntegrationRuntimeInitListener;
import io.quarkus.hibernate.orm.runtime.integration.HibernateOrmIntegrationStaticInitListener;
import io.quarkus.runtime.annotations.Recorder;

/** Gives Quarkus' Hibernate extension what it calls for a persistence unit. */
@Recorder
public class PersistenceRecorder {

    /** For static initialization: the id generators. */
    public HibernateOrmIntegrationStaticInitListener ids() {
        return new SqliteIds();
    }

    /**
     * For the start: the schema management tool.
     *
     * @param alone whether no other persistence unit has tables in the same database
     */
    public HibernateOrmIntegrationRuntimeInitListener schemaTools(boolean alone) {
        return new SchemaTools(alone);
    }
}
