package io.quarkiverse.hyperstack.deployment.seed;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.hyperstack.Seed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

@Singleton
@Path("/plants")
public class PlantResource {

    @Inject
    EntityManager entities;

    private String atStart;

    void started(@Observes StartupEvent event) {
        atStart = QuarkusTransaction.requiringNew().call(this::names);
    }

    @Seed
    void plant() {
        Plant plant = new Plant();
        plant.id = 100;
        plant.name = "Elm";
        entities.persist(plant);
    }

    @GET
    public String plants() {
        return "Now " + names() + ", at the start " + atStart;
    }

    private String names() {
        return String.join(" ", entities.createQuery("select name from Plant order by id", String.class).getResultList());
    }
}
