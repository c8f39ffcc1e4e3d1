package io.quarkiverse.hyperstack.it.shop.api;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what the database refuses into a status code. */
public class Refusals {

    /** What was refused and by which kind of constraint. */
    public record Refusal(String kind, String message) {
    }

    /** A missing or wrong value is the request's fault (400); a clash with other rows is a conflict (409). */
    @ServerExceptionMapper
    public Response constraint(ConstraintViolationException refused) {
        Status status = switch (refused.getKind()) {
            case NOT_NULL, CHECK -> Status.BAD_REQUEST;
            case UNIQUE, FOREIGN_KEY -> Status.CONFLICT;
            default -> Status.INTERNAL_SERVER_ERROR;
        };
        return answer(status, refused.getKind().name(), String.valueOf(refused.getSQLException().getMessage()));
    }

    /** Somebody else was faster. */
    @ServerExceptionMapper
    public Response version(OptimisticLockException stale) {
        return answer(Status.CONFLICT, "VERSION", String.valueOf(stale.getMessage()));
    }

    private static Response answer(Status status, String kind, String message) {
        return Response.status(status).entity(new Refusal(kind, message)).build();
    }
}
