package io.quarkiverse.hyperstack.deployment.workflow;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;

@Path("/")
public class BookResource {

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.hibernate-orm.schema-management.strategy")
    String strategy;

    @ConfigProperty(name = "quarkus.flyway.migrate-at-start")
    String migrateAtStart;

    @POST
    @Path("books")
    @Transactional
    public String add() {
        entities.persist(new Book());
        return count();
    }

    @GET
    @Path("books")
    @Transactional
    public String count() {
        return String.valueOf(entities.createQuery("select count(b) from Book b", Long.class).getSingleResult());
    }

    @GET
    @Path("workflow")
    public String workflow() {
        return strategy + " " + migrateAtStart + " " + url;
    }
}
