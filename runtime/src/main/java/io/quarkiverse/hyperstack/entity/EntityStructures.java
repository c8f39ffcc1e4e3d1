package io.quarkiverse.hyperstack.entity;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.config.spi.ConfigurationService;

import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkiverse.hyperstack.schema.StoredValues;
import io.quarkiverse.hyperstack.schema.catalog.DeclaredNames;
import io.quarkus.hibernate.orm.runtime.HibernateOrmRuntimeConfig;
import io.quarkus.hibernate.orm.runtime.integration.HibernateOrmIntegrationStaticInitListener;

/**
 * What the entities want, without a connection and whether or not Hibernate has started: the mapping is kept when it is
 * complete, and the script is worked out of it when somebody asks. Script and hints are those that {@code update} uses.
 * <p>
 * The SQL is that of the dialect which Quarkus has chosen at build time, for the version in
 * {@code quarkus.datasource.db-version} or the oldest that the dialect knows; a start uses the same dialect and never that
 * of the version it meets, so a server is not needed to know it.
 * <p>
 * Units are there whether they are active or not: which files an application needs does not depend on how it is run. Not to
 * be asked while Hibernate is starting.
 */
public final class EntityStructures implements DesiredStructures {

    private final Supplier<HibernateOrmRuntimeConfig> config;
    private final SortedMap<String, MappedUnit> units = new TreeMap<>();

    /**
     * @param config the configuration of the persistence units, which is known only when the application runs
     */
    public EntityStructures(Supplier<HibernateOrmRuntimeConfig> config) {
        this.config = config;
    }

    /**
     * To be called by Quarkus when the mapping of a persistence unit is complete.
     *
     * @param unit the name of the persistence unit
     * @param datasource the name of its datasource
     * @return keeps the mapping
     */
    public HibernateOrmIntegrationStaticInitListener capture(String unit, String datasource) {
        return new Capture(unit, datasource);
    }

    @Override
    public synchronized Optional<Desired> of(String datasource) {
        return unitsOf(datasource)
                .map(unit -> unit.desired(config.get().persistenceUnits().get(unit.name()))).reduce(Union::of);
    }

    @Override
    public synchronized List<String> declaredBy(String datasource) {
        return unitsOf(datasource).map(MappedUnit::name).toList();
    }

    @Override
    public synchronized StoredValues storedValues(String datasource) {
        return unitsOf(datasource)
                .map(unit -> unit.storedValues(config.get().persistenceUnits().get(unit.name())))
                .reduce(StoredValues.none(), StoredValues::and);
    }

    @Override
    public synchronized DeclaredNames names(String datasource) {
        return unitsOf(datasource)
                .map(unit -> unit.declared(config.get().persistenceUnits().get(unit.name())))
                .reduce(DeclaredNames.none(), DeclaredNames::and);
    }

    /** Gives the memory back. Nothing is known any more. */
    public synchronized void forget() {
        units.clear();
    }

    private synchronized void add(MappedUnit unit) {
        units.put(unit.name(), unit);
    }

    private final class Capture implements HibernateOrmIntegrationStaticInitListener {

        private final String unit;
        private final String datasource;

        Capture(String unit, String datasource) {
            this.unit = unit;
            this.datasource = datasource;
        }

        @Override
        public void contributeBootProperties(BiConsumer<String, Object> propertyCollector) {
            // nothing to add
        }

        @Override
        public void onMetadataInitialized(Metadata metadata, BootstrapContext bootstrapContext,
                BiConsumer<String, Object> propertyCollector) {
            add(new MappedUnit(unit, datasource, metadata, bootstrapContext.getServiceRegistry()
                    .requireService(ConfigurationService.class).getSettings()));
        }
    }

    private Stream<MappedUnit> unitsOf(String datasource) {
        return units.values().stream().filter(unit -> unit.datasource().equals(datasource));
    }
}
