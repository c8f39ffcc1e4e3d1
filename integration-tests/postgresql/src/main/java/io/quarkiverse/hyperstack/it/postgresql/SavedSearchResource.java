package io.quarkiverse.hyperstack.it.postgresql;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Saved searches. */
@Path("/saved-searches")
public class SavedSearchResource {

    private final EntityManager entities;

    SavedSearchResource(EntityManager entities) {
        this.entities = entities;
    }

    /** A saved search as requests send it and answers show it. */
    public record Data(@Nullable UUID id, List<String> words, int[] scores, Urgency urgency, @Nullable String every) {

        static Data of(SavedSearch search) {
            return new Data(search.id, List.copyOf(search.words), search.scores, search.urgency,
                    search.every == null ? null : search.every.toString());
        }
    }

    /** Keeps a search. */
    @POST
    @Transactional
    public Data create(Data data) {
        SavedSearch search = new SavedSearch();
        search.words = data.words();
        search.scores = data.scores();
        search.urgency = data.urgency();
        search.every = data.every() == null ? null : Duration.parse(data.every());
        entities.persist(search);
        return Data.of(search);
    }

    /** Reads a search. */
    @GET
    @Path("{id}")
    @Transactional
    public Data get(@RestPath UUID id) {
        return Data.of(entities.find(SavedSearch.class, id));
    }

    /** The searches with a word: the database looks into the arrays. */
    @GET
    public List<UUID> with(@RestQuery String word) {
        return entities.createQuery("select id from SavedSearch where array_contains(words, ?1)", UUID.class)
                .setParameter(1, word).getResultList();
    }
}
