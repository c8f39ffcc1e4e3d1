package org.acme;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/books")
public class BookResource {

    public record NewBook(String title, String author) {
    }

    @GET
    public List<Book> list() {
        return Book.list("order by id");
    }

    @POST
    @Transactional
    public Book add(NewBook newBook) {
        Author author = Author.find("name", newBook.author()).firstResult();
        if (author == null) {
            author = new Author();
            author.name = newBook.author();
            author.persist();
        }
        Book book = new Book();
        book.title = newBook.title();
        book.author = author;
        book.persist();
        return book;
    }
}
