package io.quarkiverse.hyperstack.it.shop.api;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkiverse.hyperstack.it.shop.model.Brand;
import io.quarkiverse.hyperstack.it.shop.model.Category;
import io.quarkiverse.hyperstack.it.shop.model.Dimensions;
import io.quarkiverse.hyperstack.it.shop.model.Product;
import io.quarkiverse.hyperstack.it.shop.model.ProductStatus;
import io.quarkiverse.hyperstack.it.shop.model.Tag;

/** Products: list, read, create, change, remove. */
@Path("/products")
public class ProductResource {

    private final EntityManager entities;

    ProductResource(EntityManager entities) {
        this.entities = entities;
    }

    /** A page of products, newest first. */
    @GET
    @Transactional
    public List<ProductData> list(@RestQuery @DefaultValue("0") @PositiveOrZero int page,
            @RestQuery @DefaultValue("20") @Max(200) int size) {
        return Product.<Product>find("order by id desc").page(page, size).stream().map(ProductData::of).toList();
    }

    /** One product. */
    @GET
    @Path("{id}")
    @Transactional
    public ProductData get(@RestPath long id) {
        return ProductData.of(existing(id));
    }

    /** Creates a product. */
    @POST
    @Transactional
    public Response create(@NotNull @Valid ProductData data) {
        Product product = new Product();
        fill(product, data);
        product.persistAndFlush();
        return Response.created(URI.create("/products/" + product.id)).entity(ProductData.of(product)).build();
    }

    /** Changes a product. A version in the request has to be the one in the database. */
    @PUT
    @Path("{id}")
    @Transactional
    public ProductData update(@RestPath long id, @NotNull @Valid ProductData data) {
        Product product = existing(id);
        if (data.version() != null && data.version() != product.version) {
            throw new OptimisticLockException("product " + id + " has version " + product.version);
        }
        fill(product, data);
        entities.flush();
        return ProductData.of(product);
    }

    /** Removes a product, unless an order or a stock mentions it. */
    @DELETE
    @Path("{id}")
    @Transactional
    public void delete(@RestPath long id) {
        entities.remove(existing(id));
        entities.flush();
    }

    private Product existing(long id) {
        return Product.<Product>findByIdOptional(id).orElseThrow(() -> new NotFoundException("no product " + id));
    }

    private void fill(Product product, ProductData data) {
        product.sku = data.sku();
        product.name = data.name();
        product.description = data.description();
        product.price = data.price();
        product.status = data.status() == null ? ProductStatus.DRAFT : data.status();
        // A reference, not a look-up: that the category exists is for the foreign key to say.
        product.category = entities.getReference(Category.class, data.categoryId());
        product.brand = data.brand() == null ? null : brand(data.brand());
        product.tags = data.tags() == null
                ? product.tags
                : data.tags().stream().map(this::tag).collect(Collectors.toSet());
        if (data.pictures() != null) {
            product.pictures.clear();
            product.pictures.addAll(data.pictures());
        }
        if (data.attributes() != null) {
            product.attributes = data.attributes();
        }
        if (data.size() != null) {
            Dimensions dimensions = product.dimensions = new Dimensions();
            dimensions.lengthMm = data.size().length();
            dimensions.widthMm = data.size().width();
            dimensions.heightMm = data.size().height();
        }
    }

    private Brand brand(String name) {
        return entities.createQuery("from Brand where name = ?1", Brand.class).setParameter(1, name)
                .getResultStream().findFirst().orElseGet(() -> ProductData.brandNamed(name));
    }

    private Tag tag(String name) {
        return entities.createQuery("from Tag where name = ?1", Tag.class).setParameter(1, name)
                .getResultStream().findFirst().orElseGet(() -> ProductData.tagNamed(name));
    }
}
