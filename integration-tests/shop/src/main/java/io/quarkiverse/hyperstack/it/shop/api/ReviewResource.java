package io.quarkiverse.hyperstack.it.shop.api;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.it.shop.model.Customer;
import io.quarkiverse.hyperstack.it.shop.model.Product;
import io.quarkiverse.hyperstack.it.shop.model.Review;

/** Reviews. What they may hold is left to the database: it refuses, and the answer says what it said. */
@Path("/products/{product}/reviews")
public class ReviewResource {

    private final EntityManager entities;

    ReviewResource(EntityManager entities) {
        this.entities = entities;
    }

    /** A review as requests send it and answers show it. */
    public record ReviewData(@Nullable Long id, @Nullable Long customerId, short rating, @Nullable String text) {

        static ReviewData of(Review review) {
            return new ReviewData(review.id, review.customer == null ? null : review.customer.id, review.rating,
                    review.text);
        }
    }

    /** The reviews of a product. */
    @GET
    public List<ReviewData> list(@RestPath long product) {
        return Review.<Review>list("product.id = ?1 order by id", product).stream().map(ReviewData::of).toList();
    }

    /** Adds a review. */
    @POST
    @Transactional
    public Response create(@RestPath long product, @NotNull @Valid ReviewData data) {
        Review review = new Review();
        review.product = entities.getReference(Product.class, product);
        review.customer = data.customerId() == null ? null : entities.getReference(Customer.class, data.customerId());
        review.rating = data.rating();
        review.text = data.text();
        review.persistAndFlush();
        return Response.status(Response.Status.CREATED).entity(ReviewData.of(review)).build();
    }
}
