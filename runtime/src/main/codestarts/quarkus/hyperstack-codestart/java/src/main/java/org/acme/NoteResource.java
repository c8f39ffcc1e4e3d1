package org.acme;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/notes")
public class NoteResource {

    public record NewNote(String text) {
    }

    @GET
    public List<Note> list() {
        return Note.listAll();
    }

    @POST
    @Transactional
    public Note add(NewNote newNote) {
        Note note = new Note();
        note.text = newNote.text();
        note.persist();
        return note;
    }
}
