package io.quarkiverse.hyperstack.it.shop.api;

import java.net.URI;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.hyperstack.it.shop.model.Category;

/** The tree of categories. */
@Path("/categories")
public class CategoryResource {

    private final EntityManager entities;

    CategoryResource(EntityManager entities) {
        this.entities = entities;
    }

    /** A category as requests send it and answers show it. */
    public record CategoryData(@Nullable Long id, @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 80) String slug, @Nullable Long parentId) {

        static CategoryData of(Category category) {
            return new CategoryData(category.id, category.name, category.slug,
                    category.parent == null ? null : category.parent.id);
        }
    }

    /** All categories by name. */
    @GET
    public List<CategoryData> list() {
        return Category.<Category>listAll(io.quarkus.panache.common.Sort.by("name", "id")).stream()
                .map(CategoryData::of).toList();
    }

    /** One category. */
    @GET
    @Path("{id}")
    public CategoryData get(@RestPath long id) {
        return CategoryData.of(existing(id));
    }

    /** Creates a category. */
    @POST
    @Transactional
    public Response create(@NotNull @Valid CategoryData data) {
        Category category = new Category();
        fill(category, data);
        category.persistAndFlush();
        return Response.created(URI.create("/categories/" + category.id)).entity(CategoryData.of(category)).build();
    }

    /** Renames or moves a category. */
    @PUT
    @Path("{id}")
    @Transactional
    public CategoryData update(@RestPath long id, @NotNull @Valid CategoryData data) {
        Category category = existing(id);
        fill(category, data);
        entities.flush();
        return CategoryData.of(category);
    }

    /** Removes a category, unless something is in it. */
    @DELETE
    @Path("{id}")
    @Transactional
    public void delete(@RestPath long id) {
        entities.remove(existing(id));
        entities.flush();
    }

    private static Category existing(long id) {
        return Category.<Category>findByIdOptional(id).orElseThrow(() -> new NotFoundException("no category " + id));
    }

    private void fill(Category category, CategoryData data) {
        category.name = data.name();
        category.slug = data.slug();
        category.parent = data.parentId() == null ? null : entities.getReference(Category.class, data.parentId());
    }
}
