package io.quarkiverse.hyperstack.deployment.entity.live;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Runs what it is asked in Hibernate's language or in SQL. */
@Path("/")
public class LibraryResource {

    @Inject
    EntityManager entities;

    @GET
    @Path("query")
    @Transactional
    public String query(@QueryParam("q") String query) {
        return entities.createQuery(query, Object.class).getResultStream().map(LibraryResource::text)
                .collect(Collectors.joining(", "));
    }

    @POST
    @Path("sql")
    @Transactional
    public int run(String statement) {
        return entities.createNativeQuery(statement).executeUpdate();
    }

    private static String text(Object row) {
        return row instanceof Object[] values
                ? Arrays.stream(values).map(Objects::toString).collect(Collectors.joining(" "))
                : Objects.toString(row);
    }
}
