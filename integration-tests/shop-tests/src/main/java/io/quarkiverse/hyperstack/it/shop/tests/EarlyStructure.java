package io.quarkiverse.hyperstack.it.shop.tests;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkiverse.hyperstack.schema.Desired;
import io.quarkiverse.hyperstack.schema.DesiredStructures;
import io.quarkus.flyway.FlywayConfigurationCustomizer;

/** Asks what the shop's entities want while Flyway is prepared: before Hibernate has started. */
@Singleton
public class EarlyStructure implements FlywayConfigurationCustomizer {

    private static final String DATASOURCE = "<default>";

    private final DesiredStructures structures;
    private Desired early;

    /**
     * @param structures of the application
     */
    @Inject
    public EarlyStructure(DesiredStructures structures) {
        this.structures = structures;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        early = structures.of(DATASOURCE).orElseThrow();
    }

    /** What was told then. */
    Desired early() {
        return early;
    }

    /** What is told now. */
    Desired now() {
        return structures.of(DATASOURCE).orElseThrow();
    }
}
