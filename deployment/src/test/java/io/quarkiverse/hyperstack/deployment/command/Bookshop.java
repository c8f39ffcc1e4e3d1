package io.quarkiverse.hyperstack.deployment.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

import io.quarkus.runtime.StartupEvent;

/** The application of these tests: an entity, a resource, a bean that says when it starts, two migrations. */
final class Bookshop {

    static final String STARTED = "a bean of the application has started";

    private Bookshop() {
    }

    static JavaArchive with(JavaArchive jar) {
        return jar.addClasses(Bookshop.class, Book.class, Books.class, Clerk.class)
                .addAsResource(new StringAsset("create table book (id integer primary key, title text);\n"),
                        "db/migration/V1__books.sql")
                .addAsResource(new StringAsset("-- the price\nalter table book add column price numeric;\n"),
                        "db/migration/V2__prices.sql");
    }

    @Entity(name = "book")
    public static class Book {
        @Id
        long id;
        String title;
    }

    @Path("/books")
    public static class Books {
        @GET
        public String books() {
            return "books";
        }
    }

    @ApplicationScoped
    public static class Clerk {
        void started(@Observes StartupEvent event) {
            System.out.println(STARTED);
        }
    }
}
