package ilove.quark.us;

import java.net.URI;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

@Path("/books")
public class BookResource {

    public record NewBook(@NotBlank @Size(max = 200) String title, @NotNull Long authorId) {
    }

    @GET
    public Listing<Book> list(@QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return new Listing<>(Book.<Book> find("from Book b join fetch b.author order by b.title, b.id").page(page, size)
                .list(), page, size, Book.count());
    }

    @GET
    @Path("/{id}")
    public Book get(long id) {
        return Book.<Book> findByIdOptional(id).orElseThrow(() -> new NotFoundException("There is no book " + id));
    }

    @POST
    @Transactional
    public Response add(@NotNull @Valid NewBook newBook) {
        Book book = new Book();
        fill(book, newBook);
        book.persist();
        return Response.created(URI.create("/books/" + book.id)).entity(book).build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    public Book replace(long id, @NotNull @Valid NewBook newBook) {
        Book book = get(id);
        fill(book, newBook);
        return book;
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    public void delete(long id) {
        get(id).delete();
    }

    private static void fill(Book book, NewBook values) {
        book.title = values.title();
        book.author = Author.<Author> findByIdOptional(values.authorId())
                .orElseThrow(() -> new BadRequestException("There is no author " + values.authorId()));
    }
}
