package io.quarkiverse.hyperstack.it.shop.api;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.it.shop.model.Address;
import io.quarkiverse.hyperstack.it.shop.model.Product;
import io.quarkiverse.hyperstack.it.shop.model.Stock;
import io.quarkiverse.hyperstack.it.shop.model.Warehouse;

/** Warehouses and what lies in them. */
@Path("/warehouses")
public class StockResource {

    private final EntityManager entities;

    StockResource(EntityManager entities) {
        this.entities = entities;
    }

    /** A warehouse as requests send it and answers show it. */
    public record WarehouseData(@Nullable Long id, @NotBlank String code, @Nullable Address address) {
    }

    /** How much there is, and how much of it is promised. */
    public record StockData(int quantity, int reserved) {
    }

    /** Pieces to take from one warehouse to another. */
    public record Move(long to, int quantity) {
    }

    /** Creates a warehouse. */
    @POST
    @Transactional
    public Response create(@NotNull @Valid WarehouseData data) {
        Warehouse warehouse = new Warehouse();
        warehouse.code = data.code();
        warehouse.address = data.address() == null ? warehouse.address : data.address();
        entities.persist(warehouse);
        entities.flush();
        return Response.status(Response.Status.CREATED)
                .entity(new WarehouseData(warehouse.id, warehouse.code, warehouse.address)).build();
    }

    /** How much of a product a warehouse holds. */
    @GET
    @Path("{warehouse}/stock/{product}")
    public StockData get(@RestPath long warehouse, @RestPath long product) {
        Stock stock = entities.find(Stock.class, new Stock.Key(product, warehouse));
        if (stock == null) {
            throw new NotFoundException("warehouse " + warehouse + " holds no product " + product);
        }
        return new StockData(stock.quantity, stock.reserved);
    }

    /** Counts: sets how much there is. */
    @PUT
    @Path("{warehouse}/stock/{product}")
    @Transactional
    public StockData put(@RestPath long warehouse, @RestPath long product, @NotNull StockData data) {
        Stock stock = locked(warehouse, product);
        stock.quantity = data.quantity();
        stock.reserved = data.reserved();
        entities.flush();
        return data;
    }

    /** Moves pieces; that there are enough is for the check constraint to say. */
    @POST
    @Path("{warehouse}/stock/{product}/move")
    @Transactional
    public StockData move(@RestPath long warehouse, @RestPath long product, @NotNull Move move) {
        Stock from = locked(warehouse, product);
        Stock to = locked(move.to(), product);
        from.quantity -= move.quantity();
        to.quantity += move.quantity();
        entities.flush();
        return new StockData(from.quantity, from.reserved);
    }

    private Stock locked(long warehouse, long product) {
        Stock stock = entities.find(Stock.class, new Stock.Key(product, warehouse), LockModeType.PESSIMISTIC_WRITE);
        if (stock != null) {
            return stock;
        }
        stock = new Stock();
        stock.product = entities.getReference(Product.class, product);
        stock.warehouse = entities.getReference(Warehouse.class, warehouse);
        entities.persist(stock);
        return stock;
    }
}
