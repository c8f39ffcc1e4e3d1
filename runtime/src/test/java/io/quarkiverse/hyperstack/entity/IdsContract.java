package io.quarkiverse.hyperstack.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.quarkiverse.hyperstack.schema.plan.DataLoss;

/** Ids that are numbered in another way go on behind the highest one, and a counter that nobody needs is no loss. */
abstract class IdsContract {

    private static final String SOURCE = """
            package library;

            import jakarta.persistence.*;

            public interface Library {

                @Entity(name = "Book")
                class Book {
                    @Id
                    GENERATED
                    public Long id;
                    public String title;
                }
            }
            """;

    abstract VersionedDatabase fresh();

    private static Version books(String generated) {
        return Version.of(SOURCE.replace("GENERATED", generated));
    }

    private static long stored(VersionedDatabase database, Version version) {
        long[] id = new long[1];
        Version.in(version, () -> {
            try (SessionFactory factory = database.start(version, DataLoss.REFUSE); Session session = factory.openSession()) {
                session.beginTransaction();
                Object book = version.create("Book");
                session.persist(book);
                session.getTransaction().commit();
                id[0] = (Long) factory.getPersistenceUnitUtil().getIdentifier(book);
            }
            assertThat(database.difference(version).steps()).as("what is left to do").isEmpty();
        });
        return id[0];
    }

    @Test
    void everyWayOfNumberingGoesOnBehindTheHighestId() {
        Version sequence = books("@GeneratedValue");
        Version identity = books("@GeneratedValue(strategy = GenerationType.IDENTITY)");
        Version table = books("@GeneratedValue(strategy = GenerationType.TABLE)");
        Version own = books("@GeneratedValue(generator = \"g\") @TableGenerator(name = \"g\", table = \"numbers\","
                + " pkColumnName = \"what\", valueColumnName = \"next\")");
        VersionedDatabase database = fresh();
        stored(database, sequence);
        database.execute(List.of("insert into Book (id, title) values (500, 'Tea')"));

        long highest = 500;
        for (Version version : List.of(identity, sequence, table, identity, own, identity, sequence, own, sequence)) {
            long id = stored(database, version);
            assertThat(id).isGreaterThan(highest);
            highest = id;
        }
        assertThat(database.rows().get(database.rows().keySet().iterator().next())).hasSize(11);
    }
}
