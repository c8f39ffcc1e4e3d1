package org.acme;

import java.net.URI;

import io.quarkus.panache.common.Sort;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

@Path("/authors")
public class AuthorResource {

    public record NewAuthor(@NotBlank @Size(max = 200) String name) {
    }

    @GET
    public Listing<Author> list(@QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return new Listing<>(Author.<Author> findAll(Sort.by("name", "id")).page(page, size).list(), page, size,
                Author.count());
    }

    @GET
    @Path("/{id}")
    public Author get(long id) {
        return Author.<Author> findByIdOptional(id)
                .orElseThrow(() -> new NotFoundException("There is no author " + id));
    }

    @POST
    @Transactional
    public Response add(@NotNull @Valid NewAuthor newAuthor) {
        Author author = new Author();
        author.name = newAuthor.name();
        author.persist();
        return Response.created(URI.create("/authors/" + author.id)).entity(author).build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    public Author replace(long id, @NotNull @Valid NewAuthor newAuthor) {
        Author author = get(id);
        author.name = newAuthor.name();
        return author;
    }

    /** The database keeps authors who have books; Problems turns its refusal into 409. */
    @DELETE
    @Path("/{id}")
    @Transactional
    public void delete(long id) {
        get(id).delete();
    }
}
