package org.acme;

import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Says in the answer what was wrong with a request. Values that break a rule of validation are answered by Quarkus. */
public class Problems {

    @RegisterForReflection
    public record Problem(String title, int status) {
    }

    @ServerExceptionMapper
    public Response answer(WebApplicationException e) {
        return e.getResponse().hasEntity() ? e.getResponse() : problem(e.getResponse(), e.getMessage());
    }

    /** What the database refuses, although each value is right by itself. */
    @ServerExceptionMapper
    public Response answer(ConstraintViolationException e) {
        return problem(Response.status(Response.Status.CONFLICT).build(), switch (e.getKind()) {
            case FOREIGN_KEY -> "Something else refers to it, or what it refers to is gone";
            case UNIQUE -> "It is there already";
            default -> "The database does not take these values";
        });
    }

    private static Response problem(Response answer, String title) {
        return Response.fromResponse(answer).type(MediaType.APPLICATION_JSON)
                .entity(new Problem(title, answer.getStatus())).build();
    }
}
