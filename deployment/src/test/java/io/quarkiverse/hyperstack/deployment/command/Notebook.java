package io.quarkiverse.hyperstack.deployment.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;

import io.quarkiverse.hyperstack.Seed;

/** An entity and a seed method that fails when it is told to. */
final class Notebook {

    private Notebook() {
    }

    @Entity(name = "note")
    public static class Note {
        @Id
        long id;
        String text;
    }

    @ApplicationScoped
    public static class Notes {

        @Inject
        EntityManager entities;

        @Seed(once = true)
        void once() {
            Note note = new Note();
            note.id = 3;
            note.text = "once";
            entities.persist(note);
            entities.flush();
            if (System.getenv("NOTES_FAIL") != null) {
                throw new IllegalStateException("no paper");
            }
        }
    }
}
