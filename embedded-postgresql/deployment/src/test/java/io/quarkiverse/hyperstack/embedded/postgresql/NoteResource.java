package io.quarkiverse.hyperstack.embedded.postgresql;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/notes")
public class NoteResource {

    @Inject
    EntityManager entityManager;

    @POST
    @Transactional
    public long write() {
        new Note().persist();
        return Note.count();
    }

    /** When the server started, and the names of the columns. */
    @GET
    public String look() {
        return entityManager.createNativeQuery("""
                select pg_postmaster_start_time() || ' ' || string_agg(column_name, ' ' order by column_name)
                from information_schema.columns where table_name = 'note'""").getSingleResult().toString();
    }
}
