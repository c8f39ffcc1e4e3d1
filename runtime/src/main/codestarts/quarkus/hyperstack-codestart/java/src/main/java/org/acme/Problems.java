package org.acme;

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
        return Response.fromResponse(e.getResponse()).type(MediaType.APPLICATION_JSON)
                .entity(new Problem(e.getMessage(), e.getResponse().getStatus())).build();
    }
}
