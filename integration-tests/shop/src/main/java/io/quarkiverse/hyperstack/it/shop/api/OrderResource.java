package io.quarkiverse.hyperstack.it.shop.api;

import java.net.URI;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkiverse.hyperstack.it.shop.model.CustomerOrder;
import io.quarkiverse.hyperstack.it.shop.model.OrderStatus;

/** Orders. */
@Path("/orders")
public class OrderResource {

    private final Checkout checkout;

    OrderResource(Checkout checkout) {
        this.checkout = checkout;
    }

    /** Places an order: audit, stock, order, lines, payment, shipment and notification, or none of them but the audit. */
    @POST
    public Response place(@NotNull @Valid OrderData.Request request) {
        OrderData.View view = checkout.place(request);
        return Response.created(URI.create("/orders/" + view.id())).entity(view).build();
    }

    /** One order. */
    @GET
    @Path("{id}")
    @Transactional
    public OrderData.View get(@RestPath long id) {
        return OrderData.View.of(existing(id));
    }

    /** Moves an order on. */
    @PUT
    @Path("{id}/status")
    @Transactional
    public OrderData.View status(@RestPath long id, @NotNull OrderStatus status) {
        CustomerOrder order = existing(id);
        order.status = status;
        CustomerOrder.flush();
        return OrderData.View.of(order);
    }

    /** Removes an order; its lines and payments go by the foreign keys' own action. */
    @DELETE
    @Path("{id}")
    @Transactional
    public void delete(@RestPath long id) {
        if (checkout.remove(id) == 0) {
            throw new NotFoundException("no order " + id);
        }
    }

    private static CustomerOrder existing(long id) {
        return CustomerOrder.<CustomerOrder>findByIdOptional(id)
                .orElseThrow(() -> new NotFoundException("no order " + id));
    }
}
