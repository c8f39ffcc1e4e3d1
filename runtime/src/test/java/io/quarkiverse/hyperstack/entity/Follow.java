package io.quarkiverse.hyperstack.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;

import io.quarkiverse.hyperstack.schema.plan.DataLoss;
import io.quarkiverse.hyperstack.schema.plan.Plan;

/**
 * One version of the library follows the first one in a database with rows, and then the first one comes back. What must be
 * true of every pair is checked here.
 */
final class Follow {

    private final VersionedDatabase database;
    private final Version first;
    private final Version after;
    private final Map<String, List<String>> expected = new LinkedHashMap<>();
    private final List<String> numbered = new ArrayList<>(
            List.of("Author", "Tag", "Publisher", "Review", "Shelf", "Payment", "Medium", "Event", "Reading"));
    private DataLoss dataLoss = DataLoss.REFUSE;
    private boolean comesBackEqual = true;

    Follow(VersionedDatabase database, Version first, Version after) {
        this.database = database;
        this.first = first;
        this.after = after;
    }

    /** What a query in Hibernate's language gives in the new version. */
    Follow showing(String query, String... rows) {
        expected.put(query, List.of(rows));
        return this;
    }

    /** The new version loses values, which go to the trash. */
    Follow losing() {
        dataLoss = DataLoss.TRASH;
        return this;
    }

    /** Entities of which an empty object can be stored no more. */
    Follow withoutNew(String... entities) {
        numbered.removeAll(List.of(entities));
        return this;
    }

    /** The new version gives values to rows that had none, and those stay. */
    Follow leavingNewValues() {
        comesBackEqual = false;
        return this;
    }

    void run() {
        Version.in(first, () -> database.start(first, DataLoss.REFUSE).close());
        database.load();
        Map<String, List<String>> before = database.rows();

        Version.in(after, () -> use(dataLoss));
        settled(after);
        Version.in(after, () -> use(DataLoss.REFUSE));

        Version.in(first, () -> database.start(first, DataLoss.TRASH).close());
        settled(first);
        if (comesBackEqual) {
            assertThat(database.rows()).as("the rows, back in the first version").isEqualTo(before);
        } else {
            assertThat(counts(database.rows())).as("the number of rows").isEqualTo(counts(before));
        }

        Version.in(after, () -> use(dataLoss));
        settled(after);
    }

    private void use(DataLoss loss) {
        try (SessionFactory factory = database.start(after, loss)) {
            try (Session session = factory.openSession()) {
                after.entityNames().forEach(
                        entity -> assertThat(session.createQuery("from " + entity, Object.class).list()).as(entity)
                                .isNotNull());
                expected.forEach(
                        (query, rows) -> assertThat(withMoments(session.createQuery(query, Object.class)).list().stream()
                                .map(Follow::text).toList()).as(query).containsExactlyElementsOf(rows));
            }
            for (String entity : numbered) {
                try (Session session = factory.openSession()) {
                    session.beginTransaction();
                    session.persist(after.create(entity));
                    session.flush();
                    session.getTransaction().rollback();
                }
            }
        }
    }

    private static Query<Object> withMoments(Query<Object> query) {
        Map<String, Object> moments = Map.of("hourAgo", Instant.now().minusSeconds(3600), "inAnHour",
                Instant.now().plusSeconds(3600), "hourAgoHere", LocalDateTime.now().minusHours(1), "inAnHourHere",
                LocalDateTime.now().plusHours(1), "hourAgoThere", OffsetDateTime.now().minusHours(1), "yesterday",
                LocalDate.now().minusDays(1), "tomorrow", LocalDate.now().plusDays(1));
        query.getParameters().forEach(parameter -> query.setParameter(parameter.getName(), moments.get(parameter.getName())));
        return query;
    }

    private void settled(Version version) {
        Plan[] plan = new Plan[1];
        Version.in(version, () -> plan[0] = database.difference(version));
        assertThat(plan[0].steps()).as("what is left to do").isEmpty();
        assertThat(plan[0].unhandled()).as("what is not done").isEmpty();
    }

    private static Map<String, Integer> counts(Map<String, List<String>> rows) {
        return rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, table -> table.getValue().size()));
    }

    private static String text(Object row) {
        return row instanceof Object[] values
                ? Arrays.stream(values).map(Objects::toString).collect(Collectors.joining(" "))
                : Objects.toString(row);
    }
}
