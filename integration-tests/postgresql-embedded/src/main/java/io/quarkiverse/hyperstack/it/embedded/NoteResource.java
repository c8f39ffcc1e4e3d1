package io.quarkiverse.hyperstack.it.embedded;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The notes, and which database they are in. */
@Path("/notes")
public class NoteResource {

    @Inject
    EntityManager entityManager;

    @GET
    public List<Note> all() {
        return Note.listAll();
    }

    @POST
    @Transactional
    public Note add(Note note) {
        note.persist();
        return note;
    }

    @GET
    @Path("database")
    public String database() {
        return entityManager.createNativeQuery("select version() || ' in ' || current_setting('data_directory')")
                .getSingleResult().toString();
    }
}
